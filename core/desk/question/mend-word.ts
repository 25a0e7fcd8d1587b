import { stemWord } from "../../analysis/stem-word.ts";
import { knownWords } from "../trade/known-words.ts";
import { commonWords } from "./common-words.ts";
import { everydayWords } from "./everyday-words.ts";

// Shorter words are one letter away from too much.
const shortest = 6;
const rightStems = new Set([...commonWords].map(stemWord));
const byPart = new Map<string, string[]>();
const words = [...knownWords].filter((word) => /^[а-я]+$/.test(word));
for (const word of words) {
  const stem = stemWord(word);
  if (stem.length < shortest - 1) continue;
  for (const part of partsOf(stem)) {
    const there = byPart.get(part) ?? [];
    byPart.set(part, there);
    if (!there.includes(word)) there.push(word);
  }
}

/**
 * The word of the trade that a word with one slip stands for: a letter missing, too many, another, or two swapped. The
 * word as it is where it is right already or stands for none.
 */
export function mendWord(word: string): string {
  if (word.length < shortest || !/^[а-я]+$/.test(word) || everydayWords.has(word)) return word;
  const stem = stemWord(word);
  if (stem.length < shortest - 1 || rightStems.has(stem)) return word;
  let mended: string | undefined;
  for (const part of partsOf(stem)) {
    for (const known of byPart.get(part) ?? []) {
      const other = stemWord(known);
      if (other === stem || word.startsWith(known)) return word;
      if (
        mended === undefined &&
        other.charAt(0) === stem.charAt(0) &&
        other.at(-1) === stem.at(-1) &&
        isOneSlip(stem, other)
      )
        mended = known;
    }
  }
  return mended ?? word;
}

/** The word and all that is left of it without one of its letters: two words with a slip between them share one. */
function partsOf(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function isOneSlip(one: string, other: string): boolean {
  let from = 0;
  while (from < one.length && one.charAt(from) === other.charAt(from)) from += 1;
  const left = one.slice(from);
  const right = other.slice(from);
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left.charAt(0) === right.charAt(1) &&
      left.charAt(1) === right.charAt(0) &&
      left.slice(2) === right.slice(2))
  );
}
