import { weekOf, type WeekOfSellers } from "./pin-course.ts";

const weekMs = 7 * 86_400_000;
// Fewer say little of a course, more are too many to see.
const fewestWeeks = 8;
const mostWeeks = 26;

/** Every week up to the running one, from the first that is named on, with nobody in those that are not. */
export function wholeWeeks(weeks: readonly WeekOfSellers[], now: Date): WeekOfSellers[] {
  const known = new Map(weeks.map(({ week, sellers }) => [week, sellers]));
  const last = Date.parse(weekOf(now));
  const first = weeks.map(({ week }) => week).toSorted()[0];
  const since = first === undefined ? 0 : Math.round((last - Date.parse(first)) / weekMs) + 1;
  const count = Math.min(mostWeeks, Math.max(fewestWeeks, since));
  return Array.from({ length: count }, (_, at) => {
    const week = new Date(last - (count - 1 - at) * weekMs).toISOString().slice(0, 10);
    return { week, sellers: known.get(week) ?? 0 };
  });
}
