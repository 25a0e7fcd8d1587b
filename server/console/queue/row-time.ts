import type { Language } from "../../../core/language/define-messages.ts";

const locales = { ru: "ru-RU", en: "en-GB" } as const;
const formats = new Map<string, Intl.DateTimeFormat | null>();

/** The time of day where the seller is: «16:26»; null for a zone that is unknown. @param at epoch ms */
export function localTime(
  timeZone: string | null | undefined,
  at: number,
  language: Language,
): string | null {
  if (!timeZone) return null;
  return formatOf(timeZone, language)?.format(at) ?? null;
}

// Making a format costs more than using it a thousand times.
function formatOf(timeZone: string, language: Language): Intl.DateTimeFormat | null {
  const key = `${language} ${timeZone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = make(timeZone, language);
  formats.set(key, made);
  return made;
}

function make(timeZone: string, language: Language): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(locales[language], { hour: "2-digit", minute: "2-digit", timeZone });
  } catch {
    return null;
  }
}
