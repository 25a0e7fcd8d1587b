import type { DocumentKind } from "../contract/record.ts";
import type { SearchFilters } from "../contract/search.ts";
import type { Head } from "./head.ts";
import type { PlannedWord } from "./plan-query.ts";
import type { SearchIndex } from "./search-index.ts";
import { highest } from "./highest.ts";
import { scoreSections, type Scored } from "./score-sections.ts";
import { titleMatch } from "./title-match.ts";
import { weights } from "./weights.ts";

export type Ranked = { readonly section: number; readonly page: number; readonly score: number };

export type RankOptions = {
  readonly filters?: SearchFilters;
  readonly boost?: { readonly region?: string; readonly channel?: string };
  /** ISO 8601; a section whose validity ended before is put below. */
  readonly now: string;
};

export type Ranking = {
  /** Best first; the sections of the best pages only. */
  readonly ranked: readonly Ranked[];
  /** Sections found, over all kinds. */
  readonly total: number;
  readonly counts: Partial<Record<DocumentKind, number>>;
  readonly rarities: readonly number[];
};

// Pages beyond these have no chance of the first places by what the title can still add.
const pagesLookedAt = 80;

/** Scores all sections, then looks closer at those of the best pages. */
export function rankSections(
  index: SearchIndex,
  plan: readonly PlannedWord[],
  options: RankOptions,
): Ranking {
  const scored = scoreSections(index, plan);
  const found = foundSections(scored);
  const { counts, wanted } = countKinds(index, found, options.filters?.kind);
  const titleFactor = titleMatch(index, plan, scored.rarities);
  const ranked: Ranked[] = [];
  for (const section of ofBestPages(index, scored, wanted)) {
    const head = index.heads[section];
    if (head === undefined) continue;
    const score = firstScore(index, scored, section) * titleFactor(section) * standing(head, options);
    ranked.push({ section, page: index.pageOf[section] ?? 0, score });
  }
  ranked.sort((one, other) => other.score - one.score || one.section - other.section);
  return { ranked, total: found.length, counts, rarities: scored.rarities };
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

function countKinds(
  index: SearchIndex,
  found: Uint32Array,
  wantedKind: DocumentKind | undefined,
): { counts: Ranking["counts"]; wanted: Uint32Array } {
  const perKind = new Uint32Array(index.kinds.length);
  for (const section of found) {
    const kind = index.kindOf[section] ?? 0;
    perKind[kind] = (perKind[kind] ?? 0) + 1;
  }
  const counts: Ranking["counts"] = {};
  for (const [at, kind] of index.kinds.entries()) {
    const count = perKind[at] ?? 0;
    if (count > 0) counts[kind] = count;
  }
  if (wantedKind === undefined) return { counts, wanted: found };
  const isWanted = index.kinds.map((kind) => kind === wantedKind);
  return { counts, wanted: found.filter((section) => isWanted[index.kindOf[section] ?? 0]) };
}

function ofBestPages(index: SearchIndex, scored: Scored, sections: Uint32Array): Uint32Array {
  if (sections.length <= pagesLookedAt) return sections;
  const tops = new Float32Array(index.pages);
  const pages = new Uint32Array(Math.min(sections.length, index.pages));
  let count = 0;
  for (const section of sections) {
    const page = index.pageOf[section] ?? 0;
    const score = firstScore(index, scored, section);
    const before = tops[page] ?? 0;
    if (before === 0) {
      pages[count] = page;
      count += 1;
    }
    if (score > before) tops[page] = score;
  }
  if (count <= pagesLookedAt) return sections;
  const found = pages.subarray(0, count);
  const least = highest(found, tops, pagesLookedAt);
  // Of equal pages the first: single letters make thousands of them.
  let room = pagesLookedAt;
  for (const page of found) if ((tops[page] ?? 0) > least) room -= 1;
  for (const page of found.toSorted()) {
    if ((tops[page] ?? 0) > least) continue;
    if (tops[page] === least && room > 0) room -= 1;
    else tops[page] = 0;
  }
  return sections.filter((section) => (tops[index.pageOf[section] ?? 0] ?? 0) > 0);
}

function standing(head: Head, { boost, now }: RankOptions): number {
  let factor = 1;
  if (boost?.region !== undefined && head.region?.includes(boost.region) === true)
    factor *= weights.ownRegion;
  if (boost?.channel !== undefined && head.channel?.includes(boost.channel) === true) {
    factor *= weights.ownChannel;
  }
  if (head.validTo !== undefined && head.validTo < now.slice(0, 10)) factor *= weights.expired;
  // Found without its newest edition it may be what is sought; between equals what holds now comes first.
  if (head.newer !== undefined) factor *= weights.earlierEdition;
  return factor;
}
