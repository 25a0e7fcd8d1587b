import { stemWord } from "../../analysis/stem-word.ts";
import { isStopWord } from "../../analysis/stop-words.ts";
import { wordForms } from "../../analysis/word-forms.ts";

/** A word of a query as it was typed, and its stem. */
export type QueryWord = { readonly form: string; readonly stem: string };

/** The words of a query that say anything, each once, in their order; of one of little words only, these. */
export function queryWords(typed: string): QueryWord[] {
  const forms = wordForms(typed);
  const real = forms.filter((form) => !isStopWord(form));
  const words = new Map<string, QueryWord>();
  for (const form of real.length > 0 ? real : forms) {
    const stem = stemWord(form);
    if (!words.has(stem)) words.set(stem, { form, stem });
  }
  return [...words.values()];
}

/** One form for all the ways to ask the same: stems without little words, in the order of their letters. */
export function normalOf(words: readonly QueryWord[]): string {
  return words
    .map(({ stem }) => stem)
    .toSorted()
    .join(" ");
}

/** «Тарифы на КАСКО» and «каско тариф» are one query. Empty where there is no word in it. */
export function normalQuery(typed: string): string {
  return normalOf(queryWords(typed));
}
