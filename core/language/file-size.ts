import type { Language } from "./define-messages.ts";

const units = { ru: ["КБ", "МБ"], en: ["KB", "MB"] } as const;

/** «340 КБ», «2,4 МБ»: never nothing of what is there. */
export function fileSize(bytes: number, language: Language): string {
  const kb = Math.max(1, Math.round(bytes / 1024));
  const [small, large] = units[language];
  if (kb < 1000) return `${kb}\u00a0${small}`;
  const mb = (bytes / 1024 / 1024).toLocaleString(language, { maximumFractionDigits: 1 });
  return `${mb}\u00a0${large}`;
}
