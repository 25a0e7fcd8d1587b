import type { PlannedWord } from "./plan-query.ts";
import type { SearchIndex } from "./search-index.ts";
import { stemWord } from "../analysis/stem-word.ts";

/** Recognises the words of a query in a text. */
export type WordSeeker = {
  /** Which word of the query a folded form is, by its place in the plan; -1 for none. */
  readonly match: (form: string) => number;
  /** Beginnings, in folded letters, one of which every such form has. */
  readonly beginnings: readonly string[];
};

/** Seeks by stems, by the beginning of the word being typed, and by the words found for a misspelt one. */
export function wordSeeker(index: SearchIndex, plan: readonly PlannedWord[]): WordSeeker {
  const byStem = new Map<string, number>();
  const open: { beginning: string; at: number }[] = [];
  for (const [at, word] of plan.entries()) {
    if (word.stop) continue;
    for (const sense of word.senses) {
      if (sense.kind === "word") byStem.set(stemWord(word.form), at);
      else if (sense.kind === "prefix") open.push({ beginning: word.form, at });
      else for (const stem of stemsOf(index, sense.stands)) byStem.set(stem, at);
    }
  }
  const seen = new Map<string, number>();
  return {
    match: (form) => {
      const known = seen.get(form);
      if (known !== undefined) return known;
      const at =
        byStem.get(stemWord(form)) ?? open.find(({ beginning }) => form.startsWith(beginning))?.at ?? -1;
      seen.set(form, at);
      return at;
    },
    beginnings: [
      ...new Set([...open.map(({ beginning }) => beginning), ...[...byStem.keys()].map(surelyShared)]),
    ],
  };
}

/** What all forms of a stem begin with: stemming may have changed its last letters (сделк ← сделок, копейк ← копеек). */
function surelyShared(stem: string): string {
  const firstOfJoined = stem.split(/[.\-_/]/)[0] ?? stem;
  return firstOfJoined.length > 3
    ? firstOfJoined.slice(0, Math.max(3, firstOfJoined.length - 3))
    : firstOfJoined;
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
