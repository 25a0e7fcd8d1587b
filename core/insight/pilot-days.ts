import type { Period } from "./choose-requests.ts";

const mostDays = 56;
const week = 7;

/**
 * The days that a pilot is judged by: from its first one on as many as are over, at most eight weeks and whole weeks as
 * soon as there is one, and as many before it, on the same weekdays. Null while not a day of it is over.
 * @param start its first day, of the epoch. @param today a day of the epoch that is not over.
 */
export function pilotDays(
  start: number,
  today: number,
): { readonly before: Period; readonly since: Period } | null {
  const over = Math.min(mostDays, today - start);
  if (over < 1) return null;
  const days = over < week ? over : over - (over % week);
  const back = Math.ceil(days / week) * week;
  return {
    before: { from: start - back, to: start - back + days - 1 },
    since: { from: start, to: start + days - 1 },
  };
}
