import { knownWords } from "../trade/known-words.ts";
import { commonWords } from "./common-words.ts";
import { everydayWords } from "./everyday-words.ts";

const edge = " ";
const alphabet = 33;
// Of what two letters before tell and what one tells; the rest is what may always be.
const ofTwo = 0.6;
const ofOne = 0.35;

/** How often letters stand in a row, one to three of them. */
const seen = new Map<string, number>();
for (const word of new Set([...knownWords, ...everydayWords, ...commonWords])) {
  if (!/^[а-я]+$/.test(word)) continue;
  const letters = edge + word + edge;
  for (let at = 0; at < letters.length; at += 1) {
    for (let from = Math.max(0, at - 2); from <= at; from += 1) count(letters.slice(from, at + 1));
  }
}

/** How likely a Russian word goes on with a letter, as a logarithm; a space stands for the word's edge. */
export function followsAs(before: string, letter: string): number {
  const likelihood = ofTwo * share(before.slice(-2), letter) + ofOne * share(before.slice(-1), letter);
  return Math.log(likelihood + (1 - ofTwo - ofOne) / alphabet);
}

/** How much a word looks like Russian: the mean over its letters, 0 at most. */
export function looksRussian(word: string): number {
  const letters = edge + word + edge;
  let sum = 0;
  for (let at = 1; at < letters.length; at += 1) sum += followsAs(letters.slice(0, at), letters.charAt(at));
  return sum / (letters.length - 1);
}

function share(before: string, letter: string): number {
  return (seen.get(before + letter) ?? 0) / (seen.get(before) ?? 1);
}

function count(letters: string): void {
  seen.set(letters, (seen.get(letters) ?? 0) + 1);
}
