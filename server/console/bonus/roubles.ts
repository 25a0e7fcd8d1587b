import type { Language } from "../../../core/language/define-messages.ts";

const formats = {
  ru: new Intl.NumberFormat("ru-RU", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
};
const whole = { ru: new Intl.NumberFormat("ru-RU"), en: new Intl.NumberFormat("en-GB") };

/** Kopecks as roubles: «31 110», with kopecks where there are any: «31 110,07». */
export function roubles(kopecks: number, language: Language): string {
  const format = kopecks % 100 === 0 ? whole : formats;
  return format[language].format(kopecks / 100).replace("-", "−");
}
