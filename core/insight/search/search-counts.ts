import type { SearchVisit, VisitSearch } from "./search-visit.ts";

/** Sums over hours of people; the same figures as in the tables of the server. */
export type SearchCounts = {
  readonly searched: number;
  readonly zero: number;
  readonly unopened: number;
  readonly abandoned: number;
  readonly opened: number;
  /** Sum of the positions of what was opened first, from 1. */
  readonly positions: number;
  readonly asked: number;
  readonly layout: number;
};

export const noCounts: SearchCounts = {
  searched: 0,
  zero: 0,
  unopened: 0,
  abandoned: 0,
  opened: 0,
  positions: 0,
  asked: 0,
  layout: 0,
};

export const countNames = [
  "searched",
  "zero",
  "unopened",
  "abandoned",
  "opened",
  "positions",
  "asked",
  "layout",
] as const satisfies readonly (keyof SearchCounts)[];

/** What one search of a visit adds. Abandoned is one after which the person neither opened nor asked anything. */
export function countsOf(
  { outcome, position, asked, layout }: VisitSearch,
  { searches, records }: SearchVisit,
): SearchCounts {
  const gaveUp =
    records.length === 0 && searches.every((search) => search.outcome !== "opened" && !search.asked);
  const listed = outcome === "opened" && position !== null;
  return {
    searched: 1,
    zero: outcome === "zero" ? 1 : 0,
    unopened: outcome === "unopened" ? 1 : 0,
    abandoned: gaveUp ? 1 : 0,
    opened: listed ? 1 : 0,
    positions: listed ? position + 1 : 0,
    asked: asked ? 1 : 0,
    layout: layout ? 1 : 0,
  };
}

export function addCounts(one: SearchCounts, other: SearchCounts): SearchCounts {
  const sums = { ...noCounts };
  for (const name of countNames) sums[name] = one[name] + other[name];
  return sums;
}
