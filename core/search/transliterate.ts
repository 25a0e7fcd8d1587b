import type { OpenPart, SearchIndex } from "./search-index.ts";
import { latinSoundsAt } from "../analysis/latin-spelling.ts";
import { soundsAt } from "../analysis/transliteration.ts";
import { isAlive, knowsWord, anyAlive } from "./knows.ts";
import { wordCommonness } from "./word-commonness.ts";
import { prefixRange, termNumber, type TermRange } from "./vocabulary.ts";

export type Spelling = {
  readonly word: string;
  /** The word may go on: «strah» → «страх». */
  readonly open: boolean;
  /** One mistake is allowed: letters swapped, one too many or one too few. */
  readonly misspelt?: boolean;
};

const latinWord = /^[a-z']+$/;
const cyrillicWord = /^[а-я]+$/;
// Fewer letters spell something or other in any alphabet.
const shortestCyrillic = 4;
const shortestMisspelt = 5;
const mostSteps = 2000;
const mostReadings = 24;
const shortestStem = 3;
// An ending that no section has with this word: decoded without the vocabulary's guidance.
const longestEnding = 4;
const writtenFirst = 1e9;
// A query's words come again with every keystroke.
const mostRemembered = 64;
const remembered = new WeakMap<SearchIndex, Map<string, string | undefined>>();

/**
 * The word that letters of the other alphabet spell, if the index knows it: «strahovka» → «страховка», «битрикс» →
 * «bitrix». Of all spellings the one that is written most.
 */
export function transliterate(index: SearchIndex, spelling: Spelling): string | undefined {
  const { word, open, misspelt = false } = spelling;
  const isLatin = latinWord.test(word) && word.length > 1;
  if (!isLatin && !(cyrillicWord.test(word) && word.length >= shortestCyrillic)) return undefined;
  if (misspelt && word.length < shortestMisspelt) return undefined;
  const known = remembered.get(index) ?? new Map<string, string | undefined>();
  remembered.set(index, known);
  const key = `${open ? "…" : "|"}${misspelt ? "~" : "="}${word}`;
  if (known.has(key)) return known.get(key);
  const waysAt = isLatin ? soundsAt : latinSoundsAt;
  const readings = index.parts.flatMap((part) => readingsIn({ index, part, waysAt }, spelling));
  const read = best(index, readings);
  if (known.size >= mostRemembered) known.clear();
  known.set(key, read);
  return read;
}

type Reader = { readonly index: SearchIndex; readonly part: OpenPart; readonly waysAt: typeof soundsAt };
/** Letters read so far, those still to read, the terms that go on so, and how many mistakes are allowed. */
type Step = {
  readonly read: string;
  readonly rest: string;
  readonly range: TermRange | undefined;
  readonly spare: number;
};

/** Reads letter by letter along the words of a part, so that of all spellings only those that lead somewhere are followed. */
function readingsIn({ index, part, waysAt }: Reader, { word, open, misspelt = false }: Spelling): string[] {
  const { terms } = part.index;
  const readings: string[] = [];
  let steps = 0;
  const follow = ({ read, rest, range, spare }: Step): void => {
    steps += 1;
    if (steps > mostSteps || readings.length >= mostReadings) return;
    if (rest === "") {
      if (accepts(read, range)) readings.push(read);
      return;
    }
    for (const { letters, taken } of waysAt(rest, 0)) {
      const next = { read: read + letters, rest: rest.slice(taken), spare };
      const narrowed = range === undefined ? undefined : prefixRange(terms, next.read, range);
      if (narrowed !== undefined && narrowed.high > narrowed.low) follow({ ...next, range: narrowed });
      else if (read.length >= shortestStem && rest.length <= longestEnding) {
        follow({ ...next, range: undefined });
      }
    }
    if (spare === 0 || range === undefined || read === "") return;
    const mistaken = { read, range, spare: spare - 1 };
    if (rest.length > 1) follow({ ...mistaken, rest: rest.charAt(1) + rest.charAt(0) + rest.slice(2) });
    follow({ ...mistaken, rest: rest.slice(1) });
    for (const letter of lettersAfter(terms, read, range)) {
      const longer = read + letter;
      follow({ ...mistaken, read: longer, rest, range: prefixRange(terms, longer, range) });
    }
  };
  const accepts = (read: string, range: TermRange | undefined): boolean => {
    if (range === undefined) return !open && knowsWord(index, read);
    if (open) return anyAlive(part, range);
    const term = termNumber(terms, read);
    return (term >= 0 && isAlive(part, term)) || knowsWord(index, read);
  };
  follow({ read: "", rest: word, range: { low: 0, high: terms.length }, spare: misspelt ? 1 : 0 });
  return readings;
}

/** The letters with which terms of a range go on after `read`. */
function lettersAfter(terms: readonly string[], read: string, range: TermRange): string[] {
  const letters: string[] = [];
  let low = range.low;
  while (low < range.high) {
    const letter = terms[low]?.charAt(read.length) ?? "";
    if (letter === "") {
      low += 1;
      continue;
    }
    letters.push(letter);
    low = prefixRange(terms, read + letter, { low, high: range.high }).high;
  }
  return letters;
}

/** A form that is written somewhere before one that only its stem speaks for; of equal ones the commonest. */
function best(index: SearchIndex, readings: readonly string[]): string | undefined {
  let chosen: string | undefined;
  let most = -1;
  for (const reading of readings) {
    const isWritten = index.parts.some(({ index: { terms } }) => termNumber(terms, reading) >= 0);
    const weight = wordCommonness(index, reading) + (isWritten ? writtenFirst : 0);
    if (weight > most) {
      most = weight;
      chosen = reading;
    }
  }
  return chosen;
}
