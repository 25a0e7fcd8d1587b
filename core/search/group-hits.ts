import type { Ranked } from "./rank-sections.ts";
import type { SearchIndex } from "./search-index.ts";
import { foldCopies } from "./fold-copies.ts";
import { holdsOn } from "./holds.ts";

/**
 * A document found: its places, best first, then the best places of others that stand beneath it: of its earlier
 * editions, and of documents that say the same word for word.
 */
export type FoundDocument = {
  readonly places: readonly Ranked[];
  readonly beneath: readonly (Ranked & { readonly isCopy?: boolean })[];
};

export type Grouping = {
  readonly documents: number;
  readonly places: number;
  /** ISO 8601. Of a document's places and of its editions one that holds on this day comes first. */
  readonly today: string;
  /** Pages that lead their editions whatever their age. */
  readonly pinned: ReadonlySet<number>;
  readonly textOf: (record: string) => string | undefined;
};

/** Whoever wants yet another edition or copy asks for it by its year or its own words. */
const shownBeneath = 2;
/** Editions say nearly the same, so that small differences of their scores mean nothing. */
const aboutAsWell = 0.9;

/**
 * Sections found as documents, each at the place of its best section. Editions of one document are folded into one: at the
 * place of the best among them stands the newest that was found and holds, the others beneath, whatever their scores.
 */
export function groupHits(
  index: SearchIndex,
  ranked: readonly Ranked[],
  grouping: Grouping,
): FoundDocument[] {
  const holds = (hit: Ranked | undefined): boolean => {
    const head = index.heads[hit?.section ?? -1];
    return head !== undefined && holdsOn(head, grouping.today) === undefined;
  };
  const pages = new Map<number, Ranked[]>();
  const newer = new Map<number, string>();
  for (const hit of holdingFirst(ranked, holds)) {
    const places = pages.get(hit.page);
    if (places !== undefined && places.length >= grouping.places) continue;
    if (places === undefined) pages.set(hit.page, [hit]);
    else places.push(hit);
    const newest = index.heads[hit.section]?.newer;
    if (newest !== undefined) newer.set(hit.page, newest);
  }
  const documents =
    newer.size === 0
      ? [...pages.values()].map((places) => ({ places, beneath: [] }))
      : foldEditions(index, { pages, newer, holds, pinned: grouping.pinned });
  return foldCopies(index, documents, grouping)
    .slice(0, grouping.documents)
    .map(({ places, beneath }) => ({ places, beneath: beneath.slice(0, shownBeneath) }));
}

/** Documents in their order, of each first what holds. */
function holdingFirst(ranked: readonly Ranked[], holds: (hit: Ranked) => boolean): readonly Ranked[] {
  if (ranked.every(holds)) return ranked;
  return [...Map.groupBy(ranked, ({ page }) => page).values()].flatMap((places) => [
    ...places.filter(holds),
    ...places.filter((place) => !holds(place)),
  ]);
}

type Editions = {
  readonly pages: ReadonlyMap<number, readonly Ranked[]>;
  /** The newest that a page names. */
  readonly newer: ReadonlyMap<number, string>;
  readonly holds: (hit: Ranked | undefined) => boolean;
  readonly pinned: ReadonlySet<number>;
};

function foldEditions(index: SearchIndex, { pages, newer, holds, pinned }: Editions): FoundDocument[] {
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
  const bestOf = (page: number | undefined): Ranked | undefined => pages.get(page ?? -1)?.[0];
  return [...families].map(([key, family]) => {
    const newest = family.find((page) => page === key) ?? family[0];
    const holding = family.filter((page) => holds(bestOf(page))).flatMap((page) => bestOf(page) ?? []);
    const head =
      family.find((page) => pinned.has(page)) ??
      (holds(bestOf(newest)) ? newest : (newestFirst(index, holding)[0]?.page ?? newest));
    const beneath = family.filter((page) => page !== head).flatMap((page) => bestOf(page) ?? []);
    return { places: pages.get(head ?? -1) ?? [], beneath: newestFirst(index, beneath) };
  });
}

/** Those that answer about as well as the best by their dates, where these are known; then the others. */
function newestFirst(index: SearchIndex, editions: readonly Ranked[]): Ranked[] {
  const least = (editions[0]?.score ?? 0) * aboutAsWell;
  const dateOf = ({ section }: Ranked): string => {
    const head = index.heads[section];
    return head?.validFrom ?? head?.changedAt ?? "";
  };
  const good = editions.filter(({ score }) => score >= least);
  const byDate = good.toSorted((one, other) => {
    const [first, second] = [dateOf(one), dateOf(other)];
    return first === second ? 0 : first > second ? -1 : 1;
  });
  return [...byDate, ...editions.slice(good.length)];
}
