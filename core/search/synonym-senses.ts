import type { SearchIndex } from "./search-index.ts";
import type { Sense } from "./plan-query.ts";
import type { Stands } from "./stands.ts";
import type { Phrase, PhraseWord } from "./synonyms.ts";
import { isStopWord } from "../analysis/stop-words.ts";
import { standsOfForm } from "./stands-of-form.ts";
import { standsOfStems } from "./stands-of-stems.ts";
import { weights } from "./weights.ts";

/** What stands for a word because it means the same; nothing where a word of it stands nowhere. */
export function synonymSenses(index: SearchIndex, phrases: readonly Phrase[]): Sense[] {
  return phrases.flatMap((phrase): Sense[] => {
    const together = phrase
      .filter(({ form }) => phrase.length === 1 || !isStopWord(form))
      .map((word) => standsOf(index, word));
    const [only] = together;
    if (only === undefined || !together.every(isFull)) return [];
    const sense = { kind: "synonym", weight: weights.synonym, titlesOnly: false } as const;
    if (together.length === 1) return [{ ...sense, stands: only }];
    const stands = index.parts.map((_, part) => together.flatMap((word) => word[part] ?? []));
    return [{ ...sense, stands, together }];
  });
}

function standsOf(index: SearchIndex, { form, stem, exact }: PhraseWord): Stands {
  return exact ? standsOfForm(index, form) : standsOfStems(index, new Set([stem]), new Set([form]));
}

function isFull(stands: Stands): boolean {
  return stands.some(({ length }) => length > 0);
}
