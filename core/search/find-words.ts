import type { Marks } from "../contract/search.ts";
import type { WordSeeker } from "./word-seeker.ts";
import { letterClass, NONE } from "../analysis/letter-class.ts";
import { tokenize } from "../analysis/tokenize.ts";

/** A word of the query in a text, `from` and `to` in UTF-16 units. */
export type FoundWord = { readonly from: number; readonly to: number; readonly word: number };

const mostFound = 80;
// Fewer letters stand inside nearly every word, and mean none of them.
const shortestInside = 3;
// Long enough for any identifier; encoded data may go on for pages without a space.
const longestStretch = 80;
// From one keystroke to the next mostly the same texts are shown.
const mostRemembered = 500;
const remembered = new Map<string, string>();
// Letters that folding joins, splits or drops: only reading every word finds what they stand in.
const unevenLetters = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\u2126-\ufaff\uff00-\uffef]/;

/**
 * Where words of the query stand in a text, ascending. Looks for the words' beginnings first and reads only around
 * those, which is ten times as fast as reading the whole text.
 */
export function findWords(text: string, seeker: WordSeeker): FoundWord[] {
  const lower = lowered(text);
  if (lower === undefined) return readStretch(text, 0, seeker);
  const found: FoundWord[] = [];
  for (const [from, to] of stretchesWith(lower, seeker.beginnings)) {
    found.push(...readStretch(text.slice(from, to), from, seeker));
    if (found.length >= mostFound) break;
  }
  return found;
}

/** The text in small letters, place for place; undefined where that cannot be. */
function lowered(text: string): string | undefined {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const lower = text.toLowerCase().replaceAll("ё", "е");
  if (lower.length !== text.length || unevenLetters.test(text)) return undefined;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, lower);
  return lower;
}

/** Marks for the words found: ascending, none touching another. */
export function marksOf(found: readonly FoundWord[]): Marks {
  const marks: Marks = [];
  for (const { from, to } of found) {
    const last = marks.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}

function readStretch(stretch: string, shift: number, { match }: WordSeeker): FoundWord[] {
  const found: FoundWord[] = [];
  for (const { form, from, to } of tokenize(stretch)) {
    const word = match(form);
    if (word >= 0) found.push({ from: from + shift, to: to + shift, word });
  }
  return found.toSorted((one, other) => one.from - other.from);
}

/** The stretches between spaces that hold one of the beginnings, ascending, each once. */
function stretchesWith(lower: string, beginnings: readonly string[]): [from: number, to: number][] {
  const stretches = new Map<number, number>();
  for (const beginning of beginnings) {
    let at = lower.indexOf(beginning);
    for (let count = 0; at >= 0 && count < mostFound;) {
      if (beginning.length < shortestInside && at > 0 && letterClass(lower.charCodeAt(at - 1)) !== NONE) {
        at = lower.indexOf(beginning, at + 1);
        continue;
      }
      count += 1;
      const from = stretchStart(lower, at);
      const to = stretchEnd(lower, at + beginning.length);
      stretches.set(from, Math.max(to, stretches.get(from) ?? 0));
      at = lower.indexOf(beginning, to);
    }
  }
  return [...stretches].toSorted(([one], [other]) => one - other);
}

function stretchStart(lower: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < longestStretch && lower.charCodeAt(from - 1) > 32) from -= 1;
  return from;
}

function stretchEnd(lower: string, at: number): number {
  let to = at;
  while (to < lower.length && to - at < longestStretch && lower.charCodeAt(to) > 32) to += 1;
  return to;
}
