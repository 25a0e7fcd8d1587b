import type { PlannedWord, Sense } from "./plan-query.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Stands } from "./stands.ts";
import { numberSpellings } from "../analysis/number-spellings.ts";
import { stemWord } from "../analysis/stem-word.ts";

/** Recognises the words of a query in a text. */
export type WordSeeker = {
  /** Which word of the query a folded form is, by its place in the plan; -1 for none. */
  readonly match: (form: string) => number;
  /** Beginnings, in folded letters, one of which every such form has. */
  readonly beginnings: readonly string[];
  /** What only several words together stand for. */
  readonly phrases: readonly SoughtPhrase[];
};

/** A phrase that stands for a word of the query. */
export type SoughtPhrase = {
  readonly word: number;
  readonly members: number;
  /** Which of its members a folded form is; -1 for none. */
  readonly memberOf: (form: string) => number;
};

/** Seeks by stems, by the beginning of the word being typed, and by the terms found for what is misspelt or means the same. */
export function wordSeeker(index: SearchIndex, plan: readonly PlannedWord[]): WordSeeker {
  const byStem = new Map<string, number>();
  const open: { beginning: string; at: number }[] = [];
  const beginnings = new Set<string>();
  const phrases: SoughtPhrase[] = [];
  const counted = [...plan.entries()].filter(([, word]) => !word.stop);
  for (const [at, { form, senses }] of counted) {
    if (senses.some(({ kind }) => kind === "prefix")) open.push({ beginning: form, at });
    if (!senses.some(({ kind }) => isItself(kind))) continue;
    byStem.set(stemWord(form), at);
    for (const spelling of [surelyShared(stemWord(form)), ...numberSpellings(form)]) beginnings.add(spelling);
  }
  for (const [at, { senses }] of counted) {
    for (const { kind, stands, together } of senses) {
      if (kind === "prefix") continue;
      if (together !== undefined) phrases.push(soughtPhrase(index, at, together));
      for (const { term, stem } of termsOf(index, stands)) {
        // A word of the query by itself before one that merely stands for another.
        if (!isItself(kind) && together === undefined && !byStem.has(stem)) byStem.set(stem, at);
        if (!isItself(kind)) beginnings.add(surelyShared(stem));
        // Irregular forms begin otherwise than their stem: людей, человек.
        if (!term.startsWith(surelyShared(stem))) beginnings.add(surelyShared(term));
      }
    }
  }
  for (const { beginning } of open) beginnings.add(beginning);
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
    beginnings: [...beginnings],
    phrases,
  };
}

function soughtPhrase(index: SearchIndex, word: number, together: readonly Stands[]): SoughtPhrase {
  const members = new Map<string, number>();
  for (const [member, stands] of together.entries()) {
    for (const { stem } of termsOf(index, stands)) if (!members.has(stem)) members.set(stem, member);
  }
  return {
    word,
    // Two members of one stem are one word of a text.
    members: new Set(members.values()).size,
    memberOf: (form) => members.get(stemWord(form)) ?? -1,
  };
}

/** What all forms of a stem begin with: stemming may have changed its last letters (сделк ← сделок, копейк ← копеек). */
function surelyShared(stem: string): string {
  const firstOfJoined = stem.split(/[.\-_/]/)[0] ?? stem;
  return firstOfJoined.length > 3
    ? firstOfJoined.slice(0, Math.max(3, firstOfJoined.length - 3))
    : firstOfJoined;
}

function isItself(kind: Sense["kind"]): boolean {
  return kind === "word" || kind === "joined" || kind === "split";
}

function* termsOf(index: SearchIndex, stands: Stands): Generator<{ term: string; stem: string }> {
  for (const [at, { index: part }] of index.parts.entries()) {
    for (const { term } of stands[at] ?? []) {
      yield { term: part.terms[term] ?? "", stem: part.stems[part.stemOf[term] ?? 0] ?? "" };
    }
  }
}
