import type { Ranked } from "./rank-sections.ts";
import type { SearchIndex } from "./search-index.ts";

/** A document found: its places, best first, and the best place of each of its earlier editions that is shown. */
export type FoundDocument = { readonly places: readonly Ranked[]; readonly earlier: readonly Ranked[] };

type Most = { readonly documents: number; readonly places: number };

/** Whoever wants yet another edition asks for it by its year. */
const editionsShown = 2;
/** Editions say nearly the same, so that small differences of their scores mean nothing. */
const aboutAsWell = 0.9;

/**
 * Sections found as documents, each at the place of its best section. Editions of one document are folded into one: at the
 * place of the best among them stands the newest that was found, the earlier ones beneath, whatever their scores.
 */
export function groupHits(index: SearchIndex, ranked: readonly Ranked[], most: Most): FoundDocument[] {
  const pages = new Map<number, Ranked[]>();
  const newer = new Map<number, string>();
  for (const hit of ranked) {
    const places = pages.get(hit.page);
    if (places !== undefined && places.length >= most.places) continue;
    if (places === undefined) pages.set(hit.page, [hit]);
    else places.push(hit);
    const newest = index.heads[hit.section]?.newer;
    if (newest !== undefined) newer.set(hit.page, newest);
  }
  if (newer.size === 0) {
    return [...pages.values()].slice(0, most.documents).map((places) => ({ places, earlier: [] }));
  }
  return foldEditions(index, pages, newer).slice(0, most.documents);
}

function foldEditions(
  index: SearchIndex,
  pages: ReadonlyMap<number, readonly Ranked[]>,
  newer: ReadonlyMap<number, string>,
): FoundDocument[] {
  const documents = new Map<string, number>();
  for (const [page, [best]] of pages) documents.set(index.heads[best?.section ?? -1]?.document ?? "", page);
  const newestOf = (page: number): string | undefined => {
    let newest = newer.get(page);
    const walked = new Set([page]);
    // While a copy takes in changes, the newest of yesterday is an earlier edition itself.
    for (let step = documents.get(newest ?? ""); step !== undefined && !walked.has(step);) {
      walked.add(step);
      newest = newer.get(step) ?? newest;
      step = documents.get(newest ?? "");
    }
    return newest;
  };
  const families = new Map<string | number, number[]>();
  for (const page of pages.keys()) {
    const newest = newestOf(page);
    const key = newest === undefined ? page : (documents.get(newest) ?? newest);
    families.set(key, [...(families.get(key) ?? []), page]);
  }
  return [...families].map(([key, family]) => {
    const head = family.find((page) => page === key) ?? family[0];
    const earlier = family
      .filter((page) => page !== head)
      .flatMap((page) => pages.get(page)?.slice(0, 1) ?? []);
    return {
      places: pages.get(head ?? -1) ?? [],
      earlier: newestFirst(index, earlier).slice(0, editionsShown),
    };
  });
}

/** Those that answer about as well as the best by their dates, where these are known; then the others. */
function newestFirst(index: SearchIndex, earlier: readonly Ranked[]): Ranked[] {
  const least = (earlier[0]?.score ?? 0) * aboutAsWell;
  const dateOf = ({ section }: Ranked): string => {
    const head = index.heads[section];
    return head?.validFrom ?? head?.changedAt ?? "";
  };
  const good = earlier.filter(({ score }) => score >= least);
  const byDate = good.toSorted((one, other) => {
    const [first, second] = [dateOf(one), dateOf(other)];
    return first === second ? 0 : first > second ? -1 : 1;
  });
  return [...byDate, ...earlier.slice(good.length)];
}
