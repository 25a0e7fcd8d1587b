import type { Language } from "./define-messages.ts";

/** Words of somebody's within a sentence: «так», “so”. */
export function quoted(language: Language, words: string): string {
  return language === "ru" ? `«${words}»` : `“${words}”`;
}
