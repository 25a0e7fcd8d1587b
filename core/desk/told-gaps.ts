import type { Weekday } from "./calendar.ts";
import type { Gap } from "./coverage-gaps.ts";

/** Days in a row with the same hours. */
export type GapRun = { readonly first: Weekday; readonly last: Weekday; readonly hours: string };

export const weekdays = [
  "mon",
  "tue",
  "wed",
  "thu",
  "fri",
  "sat",
  "sun",
] as const satisfies readonly Weekday[];

/** Gaps as a person tells them: «пн–пт 18:00–19:00» is one run. */
export function toldGaps(gaps: readonly Pick<Gap, "day" | "from" | "to">[]): GapRun[] {
  const told: { first: Weekday; last: Weekday; hours: string }[] = [];
  for (const day of weekdays) {
    const hours = gaps
      .filter((gap) => gap.day === day)
      .map(({ from, to }) => `${from}–${to}`)
      .join(", ");
    if (hours === "") continue;
    const before = told.at(-1);
    const follows = before !== undefined && weekdays.indexOf(before.last) === weekdays.indexOf(day) - 1;
    if (before !== undefined && follows && before.hours === hours) before.last = day;
    else told.push({ first: day, last: day, hours });
  }
  return told;
}
