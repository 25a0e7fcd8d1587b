import type { Language } from "./define-messages.ts";

/** Words of somebody's within a sentence: «так», “so”; in quotes of their own within those: «Портал „Полис“», “the ‘Polis’ portal”. */
export function quoted(language: Language, words: string): string {
  return language === "ru"
    ? `«${words.replaceAll("«", "„").replaceAll("»", "“")}»`
    : `“${words.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}
