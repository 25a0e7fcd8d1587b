import type { Language } from "../../language/define-messages.ts";

const options = { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" } as const;
const formats = {
  ru: new Intl.DateTimeFormat("ru-RU", options),
  en: new Intl.DateTimeFormat("en-GB", options),
} as const;

/** A day (ISO date) as it stands on paper: «27 нояб. 2026». */
export function dayTold(day: string, language: Language): string {
  return formats[language]
    .format(new Date(day.slice(0, 10)))
    .replace(/\s*г\.$/, "")
    .replaceAll(" ", "\u00a0");
}
