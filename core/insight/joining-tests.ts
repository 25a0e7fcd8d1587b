import type { InsightFilter } from "../contract/insight-filter.ts";
import type { FactColumns } from "./fact-columns.ts";
import { dateOf, localDays } from "./local-days.ts";

const weekDays = 7;

/**
 * What a filter says of joining, of each request by its place. Weeks are those of the onboarding curve: of a seller only such
 * as are over at `now` (epoch seconds).
 */
export function joiningTests(
  { columns, zone }: FactColumns,
  { joined, week }: Pick<InsightFilter, "joined" | "week">,
  now: number,
): ((place: number) => boolean)[] {
  const { day: asked, joined: since } = columns;
  const tests: ((place: number) => boolean)[] = [];
  if (joined !== undefined) {
    const months = new Set(joined);
    const known = new Map<number, boolean>();
    tests.push((place) => {
      const day = since[place] ?? 0;
      if (day === 0) return false;
      const before = known.get(day);
      if (before !== undefined) return before;
      const isIn = months.has(dateOf(day).slice(0, "2026-11".length));
      known.set(day, isIn);
      return isIn;
    });
  }
  if (week !== undefined) {
    const wanted = new Set(week.map(Number));
    const today = localDays(zone)(now).day;
    tests.push((place) => {
      const first = since[place] ?? 0;
      const its = Math.floor(((asked[place] ?? 0) - first) / weekDays) + 1;
      return first > 0 && its > 0 && first + its * weekDays <= today && wanted.has(its);
    });
  }
  return tests;
}
