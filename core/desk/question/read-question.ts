import { stemWord } from "../../analysis/stem-word.ts";
import { otherLayout } from "../../analysis/keyboard-layout.ts";
import { wordForms } from "../../analysis/word-forms.ts";
import { knownWords } from "../trade/known-words.ts";
import { everydayWords } from "./everyday-words.ts";
import { readLatin } from "./read-latin.ts";
import { looksRussian } from "./russian-letters.ts";

const knownStems = new Set([...knownWords].map(stemWord));
const longestRead = 4000;
const latinLetter = /[a-z]/i;
const cyrillicLetter = /[а-яё]/i;
// A known word weighs as much as this many letters that go well together.
const knownBonus = 1;

/**
 * The words of a question as they are meant: Russian typed in Latin letters or with the keyboard in the other layout is
 * read as Russian. Each word for itself, but by what most of the text's Latin words are: «b» alone could be anything.
 */
export function readQuestion(text: string): string[] {
  const pieces = text.slice(0, longestRead).split(/\s+/u);
  const foreign = pieces.filter(isForeign);
  if (foreign.length === 0) return wordForms(text.slice(0, longestRead));
  const layout = foreign.reduce((sum, piece) => sum + russianness(layoutWords(piece)), 0);
  const latin = foreign.reduce((sum, piece) => sum + russianness(latinWords(piece)), 0);
  const read = layout > latin ? layoutWords : latinWords;
  const most = foreign.length * 2 > pieces.filter((piece) => /\p{L}/u.test(piece)).length;
  return pieces.flatMap((piece) => {
    const written = wordForms(piece);
    if (!isForeign(piece) || written.every(isKnown)) return written;
    const words = read(piece);
    return most || words.every(isKnown) ? words : written;
  });
}

function isForeign(piece: string): boolean {
  return latinLetter.test(piece) && !cyrillicLetter.test(piece);
}

/** Where б, ю, ж and э are typed, so are the stops of a text in Latin letters: of two readings the known one counts. */
function layoutWords(piece: string): string[] {
  const whole = wordForms(otherLayout(piece));
  const bare = wordForms(otherLayout(piece.replace(/[.,;:'"]+$/, "")));
  return sureness(bare) > sureness(whole) ? bare : whole;
}

function latinWords(piece: string): string[] {
  return piece
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean)
    .map((word) => {
      if (!latinLetter.test(word)) return word;
      const readings = readLatin(word);
      return readings.find(isKnown) ?? readings[0] ?? word;
    });
}

function isKnown(word: string): boolean {
  return everydayWords.has(word) || knownWords.has(word) || knownStems.has(stemWord(word));
}

/** 2 where all words stand on a list, 1 where their stems do. */
function sureness(words: readonly string[]): number {
  if (words.every((word) => everydayWords.has(word) || knownWords.has(word))) return 2;
  return words.every(isKnown) ? 1 : 0;
}

function russianness(words: readonly string[]): number {
  return words.reduce(
    (sum, word) => sum + (looksRussian(word) + (isKnown(word) ? knownBonus : 0)) * word.length,
    0,
  );
}
