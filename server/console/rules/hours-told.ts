import type { Interval, Weekday } from "../../../core/desk/calendar.ts";
import { toldGaps, weekdays } from "../../../core/desk/told-gaps.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { calendarMessages } from "./calendar-messages.ts";

/** «09:00–13:00, 14:00–18:00»; closed where there are none. */
export function dayTold(day: readonly Interval[], language: Language): string {
  const { closed } = calendarMessages(language);
  return day.length === 0 ? closed : day.map(([opens, closes]) => `${opens}–${closes}`).join(", ");
}

/** «пн–пт 09:00–18:00; сб 10:00–14:00» */
export function weekTold(week: Readonly<Record<Weekday, readonly Interval[]>>, language: Language): string {
  const hours = weekdays.flatMap((day) => week[day].map(([from, to]) => ({ day, from, to })));
  return gapsTold(hours, language) || calendarMessages(language).neverOpen;
}

/** The same of hours in which nobody answers. */
export function gapsTold(gaps: Parameters<typeof toldGaps>[0], language: Language): string {
  return toldGaps(gaps)
    .map(({ first, last, hours }) => `${daysTold(first, last, language)} ${hours}`)
    .join("; ");
}

export function daysTold(first: Weekday, last: Weekday, language: Language): string {
  const say = calendarMessages(language);
  return first === last ? say[first] : `${say[first]}–${say[last]}`;
}
