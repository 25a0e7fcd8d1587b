import type { Marks } from "../contract/search.ts";
import type { PlannedWord } from "./plan-query.ts";
import type { SearchIndex } from "./search-index.ts";
import { stemWord } from "../analysis/stem-word.ts";
import { tokenize, type Token } from "../analysis/tokenize.ts";

/** Tells which word of the query a form of a text is, by its place in the plan; -1 for none. */
export type WordMatcher = (form: string) => number;

/** A matcher by stems, beginnings of the word being typed, and the terms found for a misspelt one. */
export function wordMatcher(index: SearchIndex, plan: readonly PlannedWord[]): WordMatcher {
  const byStem = new Map<string, number>();
  const beginnings: { beginning: string; at: number }[] = [];
  for (const [at, word] of plan.entries()) {
    if (word.stop) continue;
    for (const sense of word.senses) {
      if (sense.kind === "word") byStem.set(stemWord(word.form), at);
      else if (sense.kind === "prefix") beginnings.push({ beginning: word.form, at });
      else for (const stem of stemsOf(index, sense.stands)) byStem.set(stem, at);
    }
  }
  const seen = new Map<string, number>();
  return (form) => {
    const known = seen.get(form);
    if (known !== undefined) return known;
    const at =
      byStem.get(stemWord(form)) ?? beginnings.find(({ beginning }) => form.startsWith(beginning))?.at ?? -1;
    seen.set(form, at);
    return at;
  };
}

/** Where words of the query stand in a text: ranges in UTF-16 units, ascending, none touching another. */
export function markWords(text: string, match: WordMatcher): Marks {
  return marksOf(tokenize(text).filter((token) => match(token.form) >= 0));
}

export function marksOf(tokens: readonly Token[]): Marks {
  const marks: Marks = [];
  for (const { from, to } of tokens.toSorted((one, other) => one.from - other.from)) {
    const last = marks.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}

function stemsOf(index: SearchIndex, stands: readonly (readonly { term: number }[])[]): Set<string> {
  const stems = new Set<string>();
  for (const [at, part] of index.parts.entries()) {
    for (const { term } of stands[at] ?? []) {
      stems.add(part.index.stems[part.index.stemOf[term] ?? 0] ?? "");
    }
  }
  return stems;
}
