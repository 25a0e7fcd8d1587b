import type { DocumentKind } from "../contract/record.ts";
import type { Head } from "./head.ts";
import type { PlannedWord } from "./plan-query.ts";
import type { SearchIndex } from "./search-index.ts";
import { scoreSections, type Scored } from "./score-sections.ts";
import { titleMatch } from "./title-match.ts";
import { bestOf } from "./best-of.ts";
import { weights } from "./weights.ts";

export type Ranked = { readonly section: number; readonly page: number; readonly score: number };

export type RankOptions = {
  readonly kinds?: readonly DocumentKind[];
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
const pagesLookedAt = 120;

/** Scores all sections, then looks closer at those of the best pages. */
export function rankSections(
  index: SearchIndex,
  plan: readonly PlannedWord[],
  options: RankOptions,
): Ranking {
  const scored = scoreSections(index, plan);
  const found = foundSections(scored);
  const counts: Partial<Record<DocumentKind, number>> = {};
  const pageTops = new Map<number, number>();
  for (const section of found) {
    const head = headAt(index, section);
    if (head === undefined) continue;
    counts[head.kind] = (counts[head.kind] ?? 0) + 1;
    if (options.kinds !== undefined && !options.kinds.includes(head.kind)) continue;
    const page = index.pageOf[section] ?? 0;
    const score = firstScore(scored, section, page);
    if (score > (pageTops.get(page) ?? 0)) pageTops.set(page, score);
  }
  const pages = new Set(bestOf([...pageTops], pagesLookedAt, byScore).map(([page]) => page));
  const titleFactor = titleMatch(index, plan, scored.rarities);
  const ranked: Ranked[] = [];
  for (const section of found) {
    const page = index.pageOf[section] ?? 0;
    if (!pages.has(page)) continue;
    const head = headAt(index, section);
    if (head === undefined || (options.kinds !== undefined && !options.kinds.includes(head.kind))) continue;
    const score = firstScore(scored, section, page) * titleFactor(section) * standing(head, options);
    ranked.push({ section, page, score });
  }
  ranked.sort((one, other) => other.score - one.score || one.section - other.section);
  return { ranked, total: found.length, counts, rarities: scored.rarities };
}

/** The section's head, whichever part holds it. */
export function headAt(index: SearchIndex, section: number): Head | undefined {
  const part = index.parts.findLast((candidate) => candidate.first <= section);
  return part?.index.heads[section - part.first];
}

function firstScore({ scores, pageScores }: Scored, section: number, page: number): number {
  return (scores[section] ?? 0) + weights.page * (pageScores[page] ?? 0);
}

/** Sections with enough of what the best section has: one common word of five is not a find. */
function foundSections({ sections, masses }: Scored): Uint32Array {
  let most = 0;
  for (const section of sections) most = Math.max(most, masses[section] ?? 0);
  const least = most * weights.leastShare;
  return sections.filter((section) => (masses[section] ?? 0) >= least);
}

function standing(head: Head, { boost, now }: RankOptions): number {
  let factor = 1;
  if (boost?.region !== undefined && head.region?.includes(boost.region) === true)
    factor *= weights.ownRegion;
  if (boost?.channel !== undefined && head.channel?.includes(boost.channel) === true)
    factor *= weights.ownChannel;
  if (head.validTo !== undefined && head.validTo < now.slice(0, 10)) factor *= weights.expired;
  return factor;
}

function byScore(one: readonly [number, number], other: readonly [number, number]): number {
  return other[1] - one[1] || one[0] - other[0];
}
