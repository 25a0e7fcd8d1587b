import type { SearchFilters } from "../contract/search.ts";
import type { PlannedWord } from "./plan-query.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Head } from "./head.ts";
import { ofBestPages } from "./best-pages.ts";
import { countFacets, type Facets } from "./count-facets.ts";
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
  /** Sections that count as found whatever is typed, if they pass the filters, and are looked at closer. */
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

type Memory = { readonly roughly: Float64Array; readonly byTitle: Float64Array };
const memories = new WeakMap<SearchIndex, Memory>();

/** Scores all sections, then looks closer at those of the best pages. */
export function rankSections(
  index: SearchIndex,
  plan: readonly PlannedWord[],
  options: RankOptions,
): Ranking {
  const { pinned = [], filters, now } = options;
  const today = now.slice(0, 10);
  const scored = scoreSections(index, plan);
  const passes = sectionFilter(index, filters);
  const passing = passes === null ? pinned : pinned.filter((section) => passes(section));
  const found = withPinned(foundSections(scored), passing);
  const wanted = passes === null ? found : found.filter(passes);
  const closer = lookCloser(index, plan, scored.rarities);
  const standing = standingOf({ ...options, today });
  const prior = priorOf(index, { ...options, today });
  const look = (section: number, head: Head): Ranked => {
    const factor = prior.product(section) * closer.product(section) * standing.product(head);
    const score = (firstScore(index, scored, section) + closer.asTyped(section)) * factor;
    return { section, page: index.pageOf[section] ?? 0, score };
  };
  const { roughly, byTitle } = memoryOf(index);
  const { products } = prior;
  for (let at = 0; at < wanted.length; at += 1) {
    const section = wanted[at] ?? 0;
    roughly[section] = firstScore(index, scored, section) * (products[section] ?? 1);
  }
  const rank = (sections: Uint32Array): Ranked[] => {
    const looked: Ranked[] = [];
    const promising = ofBestPages(index, sections, { most: titlesReadOf, scores: roughly });
    for (let at = 0; at < promising.length; at += 1) {
      const section = promising[at] ?? 0;
      byTitle[section] = (roughly[section] ?? 0) * closer.title(section);
    }
    for (const section of ofBestPages(index, promising, { most: textsReadOf, scores: byTitle })) {
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
    pinned: passing.flatMap((section) => {
      const head = index.heads[section];
      return head === undefined ? [] : [look(section, head)];
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
  for (let at = 0; at < sections.length; at += 1) most = Math.max(most, masses[sections[at] ?? 0] ?? 0);
  const words = rarities.filter((rarity) => rarity > 0).length;
  const least = most * Math.min(weights.leastShare, 1 / Math.max(1, words));
  const found = new Uint32Array(sections.length);
  let count = 0;
  for (let at = 0; at < sections.length; at += 1) {
    const section = sections[at] ?? 0;
    if ((masses[section] ?? 0) < least) continue;
    found[count] = section;
    count += 1;
  }
  return found.subarray(0, count);
}

/** Scores by section, of use for those of one search alone. */
function memoryOf(index: SearchIndex): Memory {
  const known = memories.get(index);
  if (known !== undefined) return known;
  const fresh = { roughly: new Float64Array(index.size), byTitle: new Float64Array(index.size) };
  memories.set(index, fresh);
  return fresh;
}
