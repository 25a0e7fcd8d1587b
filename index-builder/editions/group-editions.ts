import { alikePairs } from "./alike-pairs.ts";
import { readEdition, type Edition, type EditionDocument } from "./edition.ts";
import { namesOf } from "./names-of.ts";
import { mayBeEditions } from "./may-be-editions.ts";
import { similarity } from "./similarity.ts";
import { whichIsOlder } from "./which-is-older.ts";

/** Texts with less in common are two documents, whatever their names. */
const leastSimilarity = 0.5;
/** A document has fewer editions: one a month would be four years' worth. */
const mostEditions = 50;

/**
 * Which documents are older editions of another, and of which.
 * Near-equal texts alone make no editions: see `mayBeEditions` for what the names have to say and `whichIsOlder` for the
 * order. A chain of editions has one newest that all others lead to; where two could be it (the same tariffs of one year for
 * two cities), or nothing tells, none is an edition of another: one hidden wrongly is worse than two shown.
 * @param today ISO day: what is not in force yet takes no part, what has expired is older than what has not.
 * @returns the newest edition's address for each older one's. The order of the documents does not matter.
 */
export function groupEditions(documents: readonly EditionDocument[], today: string): Map<string, string> {
  const editions = namesakesAmong(onePerAddress(documents), today);
  const newer = new Map<Edition, Edition[]>();
  for (const [one, other] of alikePairs(editions, mostEditions)) {
    const verdict = whichIsOlder(one, other);
    if (verdict === 0 || !mayBeEditions(one, other)) continue;
    if (similarity(one.signature, other.signature) < leastSimilarity) continue;
    const [older, younger] = verdict < 0 ? [one, other] : [other, one];
    add(newer, older, younger);
  }
  const newest = chains(newer).flatMap((chain) => {
    const end = chain.length > mostEditions ? undefined : endOf(chain, newer);
    if (end === undefined) return [];
    return chain
      .filter((edition) => newer.has(edition))
      .map(({ address }) => [address, end.address] as const);
  });
  return new Map(newest.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** By address, so that nothing depends on the order given. Of two documents with one address neither can be told. */
function onePerAddress(documents: readonly EditionDocument[]): EditionDocument[] {
  const times = new Map<string, number>();
  for (const { address } of documents) times.set(address, (times.get(address) ?? 0) + 1);
  return documents.filter(({ address }) => times.get(address) === 1);
}

/** Documents that share a name with another, read as editions; all others are not kept in memory. */
function namesakesAmong(documents: readonly EditionDocument[], today: string): Edition[] {
  const firstOf = new Map<string, EditionDocument>();
  const shared = new Set<EditionDocument>();
  for (const document of documents) {
    const edition = readEdition(document, today);
    for (const name of edition ? namesOf(edition) : []) {
      const first = firstOf.get(name);
      if (first === undefined) firstOf.set(name, document);
      else shared.add(first).add(document);
    }
  }
  return documents.flatMap((document) => (shared.has(document) ? (readEdition(document, today) ?? []) : []));
}

/** Documents connected by being older or newer, directly or by way of others. */
function chains(newer: ReadonlyMap<Edition, readonly Edition[]>): Edition[][] {
  const beside = new Map<Edition, Edition[]>();
  for (const [older, younger] of newer) {
    for (const one of younger) {
      add(beside, older, one);
      add(beside, one, older);
    }
  }
  const seen = new Set<Edition>();
  return [...beside.keys()].flatMap((start) => {
    if (seen.has(start)) return [];
    return [reach([start], beside, seen)];
  });
}

/** The one edition that has none newer, if every other leads to it. */
function endOf(
  chain: readonly Edition[],
  newer: ReadonlyMap<Edition, readonly Edition[]>,
): Edition | undefined {
  const ends = chain.filter((edition) => !newer.has(edition));
  // Of several the one that says when it is of: what says nothing never beats what does.
  const dated = ends.filter(({ span, version }) => span !== undefined || version !== undefined);
  const [end, ...others] = ends.length === 1 ? ends : dated;
  if (end === undefined || others.length > 0) return undefined;
  const older = new Map<Edition, Edition[]>();
  for (const edition of chain) {
    for (const one of newer.get(edition) ?? []) add(older, one, edition);
  }
  const leading = reach([end], older, new Set());
  return leading.length === chain.length - ends.length + 1 ? end : undefined;
}

/** Everything that the steps lead to, the start included; adds it to `seen`. */
function reach(
  start: readonly Edition[],
  steps: ReadonlyMap<Edition, readonly Edition[]>,
  seen: Set<Edition>,
): Edition[] {
  const reached = [...start];
  for (const edition of start) seen.add(edition);
  for (const edition of reached) {
    for (const next of steps.get(edition) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      reached.push(next);
    }
  }
  return reached;
}

function add(steps: Map<Edition, Edition[]>, from: Edition, to: Edition): void {
  const known = steps.get(from);
  if (known === undefined) steps.set(from, [to]);
  else known.push(to);
}
