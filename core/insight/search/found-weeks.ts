import { mondayOf } from "../monday-of.ts";
import { foundBySums } from "./found-by-sums.ts";

type Day = {
  /** ISO date. */
  readonly day: string;
  readonly searched: number;
  readonly zero: number;
  readonly unopened: number;
};

export type FoundWeek = {
  /** Its Monday. */
  readonly week: string;
  readonly searched: number;
  /** By so many of these searches somebody found something themselves. */
  readonly found: number;
};

/** Days added up by week, in order; weeks in which nobody searched are not there. */
export function foundWeeks(days: readonly Day[]): FoundWeek[] {
  const weeks = Map.groupBy(days, ({ day }) => mondayOf(day));
  return [...weeks]
    .map(([week, its]) => ({
      week,
      searched: its.reduce((sum, { searched }) => sum + searched, 0),
      found: its.reduce((sum, day) => sum + foundBySums(day), 0),
    }))
    .toSorted((a, b) => (a.week < b.week ? -1 : 1));
}
