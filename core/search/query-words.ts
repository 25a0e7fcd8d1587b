import type { PlannedWord } from "./plan-query.ts";
import type { SearchIndex } from "./search-index.ts";

/**
 * The words of a query as they are sought in titles and texts: in their order, without stop words and pieces of
 * identifiers. Valid until the next query's.
 */
export type QueryWords = {
  /** Each word as it was typed. */
  readonly forms: readonly string[];
  /** How rare each word is. */
  readonly rarities: readonly number[];
  /** That of all words together. */
  readonly total: number;
  /** Per part and term: 0 for what stands for no word, else as `wordNumber` and `isAsTyped` read it. */
  readonly marks: readonly Uint8Array[];
};

// Two marks a word in a byte; nobody types so many.
const mostWords = 126;

type Memory = { readonly marks: readonly Uint8Array[]; readonly marked: readonly number[][] };
const memories = new WeakMap<SearchIndex, Memory>();

export function queryWords(
  index: SearchIndex,
  plan: readonly PlannedWord[],
  rarities: readonly number[],
): QueryWords {
  const { marks, marked } = memoryOf(index);
  for (const [part, terms] of marked.entries()) {
    for (const term of terms) if (marks[part] !== undefined) marks[part][term] = 0;
    terms.length = 0;
  }
  const own: number[] = [];
  const forms: string[] = [];
  for (const [at, { kind, stop, senses, form }] of plan.entries()) {
    if (kind !== "word" || stop || own.length === mostWords) continue;
    const number = own.push(rarities[at] ?? 0) - 1;
    forms.push(form);
    for (const sense of senses) {
      // One word of a phrase in a title is not the phrase: «страхование» is no КАСКО.
      if (sense.together !== undefined) continue;
      for (const [part, { index: compiled }] of index.parts.entries()) {
        const here = marks[part];
        for (const { term } of sense.stands[part] ?? []) {
          // What stands for two words of the query is the first of them.
          if (here === undefined || here[term] !== 0) continue;
          const typed = sense.kind !== "prefix" && compiled.terms[term] === (sense.meant ?? form);
          here[term] = (number + 1) * 2 + (typed ? 1 : 0);
          marked[part]?.push(term);
        }
      }
    }
  }
  return { forms, rarities: own, total: own.reduce((sum, rarity) => sum + rarity, 0), marks };
}

/** Which word of the query a mark is for; -1 for none. */
export function wordNumber(mark: number): number {
  return (mark >>> 1) - 1;
}

/** True for the very form that was typed. */
export function isAsTyped(mark: number): boolean {
  return (mark & 1) === 1;
}

function memoryOf(index: SearchIndex): Memory {
  const known = memories.get(index);
  if (known !== undefined) return known;
  const fresh = {
    marks: index.parts.map((part) => new Uint8Array(part.index.terms.length)),
    marked: index.parts.map(() => []),
  };
  memories.set(index, fresh);
  return fresh;
}
