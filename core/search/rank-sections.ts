import type { SearchFilters } from "../contract/search.ts";
import type { PlannedWord } from "./plan-query.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Head } from "./head.ts";
import { countFacets, type Facets } from "./count-facets.ts";
import { highest } from "./highest.ts";
import { holdsOn } from "./holds.ts";
import { lookCloser } from "./look-closer.ts";
import { priorOf } from "./prior-of.ts";
import { scoreSections, type Scored } from "./score-sections.ts";
import { sectionFilter } from "./section-filter.ts";
import { standingOf, type Circumstances } from "./standing.ts";
import { weights } from "./weights.ts";

export type Ranked = { readonly section: number; readonly page: number; readonly score: number };

export type RankOptions = Omit<Circumstances, "today"> & {
  readonly filters?: SearchFilters;
  /** Sections that count as found whatever is typed, and are looked at closer. */
  readonly pinned?: readonly number[];
  /** ISO 8601; a section that does not hold on that day is put below. */
  readonly now: string;
};

export type Ranking = Facets & {
  /** Best first; the sections of the best pages only. The first one holds if any found does. */
  readonly ranked: readonly Ranked[];
  /** Those of the pinned that pass the filters, as they were given. */
  readonly pinned: readonly Ranked[];
  /** Sections found, over all kinds. */
  readonly total: number;
  readonly rarities: readonly number[];
};

// Pages beyond these have no chance of the first places by what the title can still add, and then by what texts can.
const titlesReadOf = 120;
const textsReadOf = 60;

/** Scores all sections, then looks closer at those of the best pages. */
export function rankSections(
  index: SearchIndex,
  plan: readonly PlannedWord[],
  options: RankOptions,
): Ranking {
  const { pinned = [], filters, now } = options;
  const today = now.slice(0, 10);
  const scored = scoreSections(index, plan);
  const found = withPinned(foundSections(scored), pinned);
  const passes = sectionFilter(index, filters);
  const wanted = passes === null ? found : found.filter(passes);
  const closer = lookCloser(index, plan, scored.rarities);
  const standing = standingOf({ ...options, today });
  const prior = priorOf(index, { ...options, today });
  const look = (section: number, head: Head): Ranked => {
    const factor = prior.product(section) * closer.product(section) * standing.product(head);
    const score = (firstScore(index, scored, section) + closer.asTyped(section)) * factor;
    return { section, page: index.pageOf[section] ?? 0, score };
  };
  const roughly = (section: number): number => firstScore(index, scored, section) * prior.product(section);
  const byTitle = (section: number): number => roughly(section) * closer.title(section);
  const rank = (sections: Uint32Array): Ranked[] => {
    const looked: Ranked[] = [];
    const promising = ofBestPages(index, sections, { most: titlesReadOf, scoreOf: roughly });
    for (const section of ofBestPages(index, promising, { most: textsReadOf, scoreOf: byTitle })) {
      const head = index.heads[section];
      if (head !== undefined) looked.push(look(section, head));
    }
    return looked.toSorted((one, other) => other.score - one.score || one.section - other.section);
  };
  const holds = (section: number): boolean => {
    const head = index.heads[section];
    return head !== undefined && holdsOn(head, today) === undefined;
  };
  const ranked = rank(wanted);
  const holding =
    ranked.find(({ section }) => holds(section)) ??
    // What does not hold may fill all the best pages.
    (ranked.length === 0 ? undefined : rank(wanted.filter(holds))[0]);
  return {
    ...countFacets(index, found),
    ranked: holding === undefined ? ranked : [holding, ...ranked.filter((one) => one !== holding)],
    pinned: pinned.flatMap((section) => {
      const head = index.heads[section];
      return head === undefined || passes?.(section) === false ? [] : [look(section, head)];
    }),
    total: found.length,
    rarities: scored.rarities,
  };
}

function withPinned(found: Uint32Array, pinned: readonly number[]): Uint32Array {
  const more = pinned.filter((section) => !found.includes(section));
  if (more.length === 0) return found;
  const all = new Uint32Array(found.length + more.length);
  all.set(found);
  all.set(more, found.length);
  return all;
}

function firstScore(index: SearchIndex, { scores, pageScores }: Scored, section: number): number {
  return (scores[section] ?? 0) + weights.page * (pageScores[index.pageOf[section] ?? 0] ?? 0);
}

/** Sections with enough of what the best section has: one common word of five is not a find. */
function foundSections({ sections, masses, rarities }: Scored): Uint32Array {
  let most = 0;
  for (const section of sections) most = Math.max(most, masses[section] ?? 0);
  const words = rarities.filter((rarity) => rarity > 0).length;
  const least = most * Math.min(weights.leastShare, 1 / Math.max(1, words));
  const found = new Uint32Array(sections.length);
  let count = 0;
  for (const section of sections) {
    if ((masses[section] ?? 0) < least) continue;
    found[count] = section;
    count += 1;
  }
  return found.subarray(0, count);
}

function ofBestPages(
  index: SearchIndex,
  sections: Uint32Array,
  { most, scoreOf }: { readonly most: number; readonly scoreOf: (section: number) => number },
): Uint32Array {
  if (sections.length <= most) return sections;
  const tops = new Float32Array(index.pages);
  const pages = new Uint32Array(Math.min(sections.length, index.pages));
  let count = 0;
  for (const section of sections) {
    const page = index.pageOf[section] ?? 0;
    const score = scoreOf(section);
    const before = tops[page] ?? 0;
    if (before === 0) {
      pages[count] = page;
      count += 1;
    }
    if (score > before) tops[page] = score;
  }
  if (count <= most) return sections;
  const found = pages.subarray(0, count);
  const least = highest(found, tops, most);
  // Of equal pages the first: single letters make thousands of them.
  const better = found.filter((page) => (tops[page] ?? 0) > least).length;
  const equal = found.filter((page) => tops[page] === least).toSorted();
  for (const page of found) if ((tops[page] ?? 0) < least) tops[page] = 0;
  for (const page of equal.subarray(most - better)) tops[page] = 0;
  return sections.filter((section) => (tops[index.pageOf[section] ?? 0] ?? 0) > 0);
}
