import type { TrainerReport } from "../../contract/report.ts";
import type { Language } from "../../language/define-messages.ts";

const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** «16–22 ноября 2026», as people write a week. */
export function weekTold({ from, to }: Pick<TrainerReport, "from" | "to">, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  return (
    format
      .formatRange(new Date(from), new Date(to))
      .replaceAll(/\s*г\./g, "")
      // Thin spaces, of which English has more than it needs, are none in a file's name or a letter's subject.
      .replace(/^(\d+)\s–\s/, "$1–")
      .replaceAll("\u2009", " ")
  );
}
