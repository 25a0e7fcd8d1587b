import type { Language } from "../../../core/language/define-messages.ts";

const least = 0.001;
const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** A share as people say it: whole percents, and tenths below one; a few are never none. */
export function percent(part: number, of: number, language: Language): string {
  const share = of > 0 ? part / of : 0;
  const few = share > 0 && share < least;
  const digits = share > 0 && share < 0.01 ? 1 : 0;
  const shown = new Intl.NumberFormat(locales[language], {
    style: "percent",
    maximumFractionDigits: digits,
  }).format(few ? least : share);
  return few ? `<\u00a0${shown}` : shown;
}
