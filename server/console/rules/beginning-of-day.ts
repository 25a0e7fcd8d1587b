import { dayTeller } from "./day-in-zone.ts";

const minuteMs = 60_000;
// No time zone is further from UTC.
const furthestMs = 16 * 60 * minuteMs;

/** The first minute of a day in a time zone, in epoch milliseconds; null where it is no day. @param day as 2027-01-01 */
export function beginningOfDay(day: string, timeZone: string): number | null {
  const utc = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(utc)) return null;
  const dayOf = dayTeller(timeZone);
  // Sought, not reckoned: where clocks go forward at midnight, the day begins later than at 00:00.
  let [before, begun] = [utc - furthestMs, utc + furthestMs];
  while (begun - before > minuteMs) {
    const between = before + Math.round((begun - before) / 2 / minuteMs) * minuteMs;
    if (dayOf(between) < day) before = between;
    else begun = between;
  }
  return begun;
}
