import type { Language } from "../../../core/language/define-messages.ts";

const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** An exact decimal as it is read: «1 401,4». @param text as «1401.4» */
export function decimalTold(text: string, language: Language): string {
  const [whole = "0", part] = text.split(".");
  const told = BigInt(whole).toLocaleString(locales[language]);
  const sign = whole.startsWith("-") && !told.startsWith("-") ? "-" : "";
  return part === undefined ? told : `${sign}${told}${language === "ru" ? "," : "."}${part}`;
}

/** «98,2 %»; of nothing a dash. */
export function percentTold(part: number, whole: number, language: Language): string {
  if (whole === 0) return "—";
  return new Intl.NumberFormat(locales[language], { style: "percent", maximumFractionDigits: 1 }).format(
    // Rounded down: what misses a gate by a hair must not read as if it had passed.
    Math.floor((part / whole) * 1000) / 1000,
  );
}

/** One decimal place: «34,5». */
export function tenthTold(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(value);
}
