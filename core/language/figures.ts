import type { Language } from "./define-messages.ts";

const formats = { ru: new Intl.NumberFormat("ru-RU"), en: new Intl.NumberFormat("en-GB") };

/** A number as it is written in running text: «12 400», "12,400". */
export function figures(n: number, language: Language): string {
  return formats[language].format(n);
}
