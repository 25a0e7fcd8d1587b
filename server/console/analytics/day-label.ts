import { mondayOf } from "../../../core/insight/monday-of.ts";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { dayAfter, daysOf, type Period } from "./period.ts";

const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** A day under a chart: «23.11», "23 Nov". */
export function dayLabel(day: string, language: Language): string {
  const month = language === "ru" ? "2-digit" : "short";
  return new Intl.DateTimeFormat(locales[language], { day: "2-digit", month, timeZone: "UTC" }).format(
    Date.parse(day),
  );
}

/** A period in words: «17–23 ноября», with the year where it is another than today's. */
export function periodShown({ from, to }: Period, today: string, language: Language): string {
  const thisYear = [from, to].every((day) => day.slice(0, 4) === today.slice(0, 4));
  const year = thisYear ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(locales[language], {
    day: "numeric",
    month: "long",
    ...year,
    timeZone: "UTC",
  }).formatRange(Date.parse(from), Date.parse(to));
}

const mostDays = 62;

/** The steps that a line over a period goes by. */
export function stepOf(period: Period): "day" | "week" {
  return daysOf(period) > mostDays ? "week" : "day";
}

/** The filter of one step. @param day the step's first */
export function stepFilter(filter: InsightQuery, day: string, by: "day" | "week"): InsightQuery {
  const last = by === "day" ? day : dayAfter(mondayOf(day), 6);
  return { ...filter, from: day, to: last < filter.to ? last : filter.to };
}
