import type { OpenPart, SearchIndex } from "./search-index.ts";
import { stemWord } from "../analysis/stem-word.ts";
import { membersOf } from "./group-members.ts";
import { readPostings } from "./read-postings.ts";
import { prefixRange, termNumber, type TermRange } from "./vocabulary.ts";

/** True where some section that can be found has a form of this word. */
export function knowsWord(index: SearchIndex, form: string): boolean {
  const stem = stemWord(form);
  return index.parts.some((part) => termsOfStem(part, stem).some((term) => isAlive(part, term)));
}

/** True where some section that can be found has a word beginning so. */
export function knowsPrefix(index: SearchIndex, prefix: string): boolean {
  return index.parts.some((part) => anyAlive(part, prefixRange(part.index.terms, prefix)));
}

/** The terms of a part with this stem. */
export function termsOfStem(part: OpenPart, stem: string): number[] {
  const number = termNumber(part.index.stems, stem);
  if (number < 0) return [];
  return [...membersOf(part.termsOfStem, number)];
}

export function anyAlive(part: OpenPart, { low, high }: TermRange): boolean {
  if (!part.anyRemoved) return high > low;
  for (let term = low; term < high; term += 1) if (isAlive(part, term)) return true;
  return false;
}

/** False for a term that only removed sections have: to the user it does not exist. */
export function isAlive(part: OpenPart, term: number): boolean {
  if (!part.anyRemoved) return true;
  let alive = false;
  for (const postings of part.index.postings) {
    readPostings(postings, term, (section) => {
      if (part.removed[section] === 0) alive = true;
    });
    if (alive) return true;
  }
  return false;
}
