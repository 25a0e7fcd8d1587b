import type { Language } from "../../../core/language/define-messages.ts";

const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** «ноябрь 2026», "November 2026". @param month as in `2026-11` */
export function monthName(month: string, language: Language): string {
  const [year = "", ofYear = ""] = month.split("-");
  const named = new Intl.DateTimeFormat(locales[language], { month: "long", timeZone: "UTC" });
  return `${named.format(Date.UTC(Number(year), Number(ofYear) - 1, 1))} ${year}`;
}
