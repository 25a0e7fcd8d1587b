import type { Marks } from "../contract/search.ts";
import type { WordSeeker } from "./word-seeker.ts";
import { letterClass, NONE } from "../analysis/letter-class.ts";
import { tokenize, type Token } from "../analysis/tokenize.ts";
import { keepPhrases, type ReadWord } from "./keep-phrases.ts";

/** A word of the query in a text, `from` and `to` in UTF-16 units. */
export type FoundWord = { readonly from: number; readonly to: number; readonly word: number };

const mostFound = 80;
// Fewer letters stand inside nearly every word, and mean none of them.
const shortestInside = 3;
// Long enough for any identifier; encoded data may go on for pages without a space.
const longestStretch = 80;
// From one keystroke to the next mostly the same texts are shown: letters remembered, in two halves of under 2 MB each.
const mostRemembered = 800_000;
let recent = new Map<string, string>();
let earlier = new Map<string, string>();
let recentLetters = 0;
// Stretches read before. Longer ones may keep the whole text that they are cut from.
const longestKnown = 11;
const mostKnown = 4_000;
const known = new Map<string, readonly Token[]>();
// Letters that folding joins, splits or drops: only reading every word finds what they stand in.
const unevenLetters = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\u2126-\ufaff\uff00-\uffef]/;

/**
 * Where words of the query stand in a text, ascending. Looks for the words' beginnings first and reads only around
 * those, which is ten times as fast as reading the whole text.
 */
export function findWords(text: string, seeker: WordSeeker): FoundWord[] {
  const read = readWords(text, seeker);
  return seeker.phrases.length === 0 ? read : keepPhrases(text, read, seeker.phrases);
}

function readWords(text: string, seeker: WordSeeker): ReadWord[] {
  const lower = lowered(text);
  if (lower === undefined) return readStretch(text, 0, seeker);
  const read: ReadWord[] = [];
  let found = 0;
  for (const [from, to] of stretchesWith(lower, seeker.beginnings)) {
    for (const one of readStretch(text.slice(from, to), from, seeker)) {
      read.push(one);
      if (one.word >= 0) found += 1;
    }
    if (found >= mostFound) break;
  }
  return read;
}

/** The text in small letters, place for place; undefined where that cannot be. */
function lowered(text: string): string | undefined {
  const lately = recent.get(text);
  if (lately !== undefined) return lately;
  const before = earlier.get(text);
  if (before !== undefined) return remember(text, before);
  const lower = text.toLowerCase().replaceAll("ё", "е");
  if (lower.length !== text.length || unevenLetters.test(text)) return undefined;
  return remember(text, lower);
}

/** Forgets what has not been asked for since half of what is remembered. */
function remember(text: string, lower: string): string {
  if (recentLetters + text.length > mostRemembered) {
    earlier = recent;
    recent = new Map();
    recentLetters = 0;
  }
  recentLetters += text.length;
  recent.set(text, lower);
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

function readStretch(stretch: string, shift: number, { match, phrases }: WordSeeker): ReadWord[] {
  const read: ReadWord[] = [];
  for (const { form, from, to } of tokensOf(stretch)) {
    const word = match(form);
    if (word >= 0 || phrases.some(({ memberOf }) => memberOf(form) >= 0)) {
      read.push({ from: from + shift, to: to + shift, word, form });
    }
  }
  return read.length < 2 ? read : read.toSorted((one, other) => one.from - other.from);
}

/** One letter begins dozens of words in each text shown, and mostly the same ones. */
function tokensOf(stretch: string): readonly Token[] {
  if (stretch.length > longestKnown) return tokenize(stretch);
  const before = known.get(stretch);
  if (before !== undefined) return before;
  const tokens = tokenize(stretch);
  if (known.size >= mostKnown) known.clear();
  known.set(stretch, tokens);
  return tokens;
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
