import type { Language } from "../../../core/language/define-messages.ts";

const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** «Ноябрь 2026». @param month as in `2026-11` */
export function monthWords(month: string, language: Language): string {
  const name = new Intl.DateTimeFormat(locales[language], { month: "long", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}\u00a0${month.slice(0, 4)}`;
}

/** The same within a sentence: «ноябрь 2026», "November 2026". */
export function monthWithin(month: string, language: Language): string {
  const words = monthWords(month, language);
  return language === "ru" ? words.toLowerCase() : words;
}

/** The month so many months later: `2026-11` → `2026-12`. */
export function laterMonth(month: string, months: number): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 7);
}
