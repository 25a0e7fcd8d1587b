import { dateOf, dayOf, weekdayOf } from "../local-days.ts";

/** First and last day, both counted. */
type Week = { readonly from: string; readonly to: string };

/** The week from Monday to Sunday that a day (ISO date) lies in. */
export function weekAround(date: string): Week {
  const day = dayOf(date);
  const monday = day - weekdayOf(day);
  return { from: dateOf(monday), to: dateOf(monday + 6) };
}

/** The last week that is over on this day of the epoch. */
export function lastWholeWeek(today: number): Week {
  return weekAround(dateOf(today - weekdayOf(today) - 7));
}
