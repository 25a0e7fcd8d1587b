import type { FreshDocument, Suggested } from "../contract/suggested.ts";
import type { Head } from "./head.ts";
import type { SearchIndex } from "./search-index.ts";
import { holdsOn } from "./holds.ts";
import { plainHit } from "./plain-hit.ts";

const dayMs = 24 * 60 * 60_000;
const weekMs = 7 * dayMs;
const mostPopular = 5;
const mostFresh = 5;
/** A document that changed in more places has changed as a whole. */
const mostNamed = 3;

/**
 * What is worth a look before the first letter, from what this seller may see.
 * @param popular ids of records, most opened first; those that are not in the index are left out.
 */
export function suggest(index: SearchIndex, popular: readonly string[], now: number): Suggested {
  const day = new Date(now).toISOString().slice(0, 10);
  const wanted = new Set(popular);
  const known = new Map<string, Head>();
  const byDocument = new Map<string, Head[]>();
  for (const head of livingHeads(index)) {
    if (wanted.has(head.id)) known.set(head.id, head);
    if (!isFresh(head, now, day)) continue;
    const heads = byDocument.get(head.document);
    if (heads) heads.push(head);
    else byDocument.set(head.document, [head]);
  }
  const fresh = [...byDocument.values()]
    .map((heads) => ({ heads, changed: changeOf(heads) }))
    .toSorted((one, other) => other.changed - one.changed)
    .slice(0, mostFresh)
    .map(({ heads }) => heads);
  const sizes = sectionsOf(index, new Set(fresh.flatMap(([head]) => head?.document ?? [])));
  return {
    popular: firstOfDocuments(popular.flatMap((id) => known.get(id) ?? [])).map((head) =>
      plainHit(head, day),
    ),
    fresh: fresh.flatMap((heads) => freshDocument(heads, sizes, day)),
  };
}

function* livingHeads(index: SearchIndex): Generator<Head> {
  for (const { first, removed } of index.parts) {
    for (let at = 0; at < removed.length; at += 1) {
      const head = removed[at] === 1 ? undefined : index.heads[first + at];
      if (head !== undefined) yield head;
    }
  }
}

/** Earlier editions and what is over are no news, whatever was done to them. */
function isFresh(head: Head, now: number, day: string): boolean {
  if (head.changedAt === undefined || head.newer !== undefined) return false;
  if (holdsOn(head, day) === "no-longer") return false;
  const agoMs = now - Date.parse(head.changedAt);
  // A portal's date without an hour may stand in another zone's tomorrow.
  return agoMs <= weekMs && agoMs > -dayMs;
}

function changeOf(heads: readonly Head[]): number {
  return Math.max(...heads.map(({ changedAt }) => Date.parse(changedAt ?? "")));
}

function freshDocument(
  heads: readonly Head[],
  sizes: ReadonlyMap<string, number>,
  day: string,
): FreshDocument[] {
  const last = changeOf(heads);
  const newest = heads.find(({ changedAt }) => Date.parse(changedAt ?? "") === last);
  if (newest === undefined) return [];
  const named = [...new Set(heads.flatMap(({ heading }) => heading ?? []))];
  const isPart = heads.length < (sizes.get(newest.document) ?? 0) && named.length <= mostNamed;
  return [{ hit: plainHit(newest, day), changed: isPart ? named : [] }];
}

function sectionsOf(index: SearchIndex, documents: ReadonlySet<string>): Map<string, number> {
  const sizes = new Map<string, number>();
  if (documents.size === 0) return sizes;
  for (const { document } of livingHeads(index)) {
    if (documents.has(document)) sizes.set(document, (sizes.get(document) ?? 0) + 1);
  }
  return sizes;
}

function firstOfDocuments(heads: readonly Head[]): Head[] {
  const seen = new Set<string>();
  return heads
    .filter(({ document }) => {
      const isFirst = !seen.has(document);
      seen.add(document);
      return isFirst;
    })
    .slice(0, mostPopular);
}
