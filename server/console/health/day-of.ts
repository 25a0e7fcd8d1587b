import type { Language } from "../../../core/language/define-messages.ts";

const days = {
  ru: new Intl.DateTimeFormat("ru-RU", { day: "2-digit", month: "2-digit" }),
  en: new Intl.DateTimeFormat("en-GB", { day: "2-digit", month: "short" }),
};

/** The day of an instant: «22.11», “22 Nov”. */
export function dayOf(instant: string | number, language: Language): string {
  return days[language].format(new Date(instant));
}
