import type { Language } from "../../language/define-messages.ts";

const places = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const formats = {
  ru: new Intl.NumberFormat("ru-RU", places),
  en: new Intl.NumberFormat("en-GB", places),
} as const;

/** «8,6», "8.6". */
export function oneDecimal(n: number, language: Language): string {
  return formats[language].format(n);
}
