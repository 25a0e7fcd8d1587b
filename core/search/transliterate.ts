import type { SearchIndex } from "./search-index.ts";
import { stemWord } from "../analysis/stem-word.ts";
import { soundsAt } from "../analysis/transliteration.ts";
import { membersOf } from "./group-members.ts";
import { isAlive, knowsWord, anyAlive } from "./knows.ts";
import { prefixRange, termNumber, type TermRange } from "./vocabulary.ts";

const latinWord = /^[a-z']+$/;
const mostSteps = 2000;
const mostReadings = 24;
const shortestStem = 3;
// An ending that no section has with this word: decoded without the vocabulary's guidance.
const longestEnding = 4;

/**
 * The Russian word that Latin letters spell, if the index knows it: «strahovka» → «страховка». Reads letter by letter
 * along the words of the index, so that of all spellings only those that lead somewhere are followed.
 * @param open the word may go on: «strah» → «страх».
 */
export function transliterate(index: SearchIndex, latin: string, open: boolean): string | undefined {
  if (!latinWord.test(latin) || latin.length < 2) return undefined;
  const readings: string[] = [];
  for (const part of index.parts) {
    const { terms } = part.index;
    let steps = 0;
    const follow = (read: string, at: number, range: TermRange | undefined): void => {
      steps += 1;
      if (steps > mostSteps || readings.length >= mostReadings) return;
      if (at === latin.length) {
        if (accepts(read, range)) readings.push(read);
        return;
      }
      for (const { letters, taken } of soundsAt(latin, at)) {
        const next = read + letters;
        const narrowed = range === undefined ? undefined : prefixRange(terms, next, range);
        if (narrowed !== undefined && narrowed.high > narrowed.low) follow(next, at + taken, narrowed);
        else if (read.length >= shortestStem && latin.length - at <= longestEnding) {
          follow(next, at + taken, undefined);
        }
      }
    };
    const accepts = (read: string, range: TermRange | undefined): boolean => {
      if (range === undefined) return !open && knowsWord(index, read);
      if (open) return anyAlive(part, range);
      const term = termNumber(terms, read);
      return (term >= 0 && isAlive(part, term)) || knowsWord(index, read);
    };
    follow("", 0, { low: 0, high: terms.length });
  }
  return best(index, readings);
}

function best(index: SearchIndex, readings: readonly string[]): string | undefined {
  let chosen: string | undefined;
  let most = -1;
  for (const reading of readings) {
    const weight = commonness(index, reading);
    if (weight > most) {
      most = weight;
      chosen = reading;
    }
  }
  return chosen;
}

/** Roughly how often a word, its forms and its completions are written: bytes of their postings. */
function commonness(index: SearchIndex, word: string): number {
  const stem = stemWord(word);
  let bytes = 0;
  for (const { index: compiled, termsOfStem } of index.parts) {
    const stemAt = termNumber(compiled.stems, stem);
    const ranges: TermRange[] = [prefixRange(compiled.terms, word)];
    if (stemAt >= 0) {
      for (const term of membersOf(termsOfStem, stemAt)) {
        ranges.push({ low: term, high: term + 1 });
      }
    }
    for (const { starts } of compiled.postings) {
      for (const { low, high } of ranges) bytes += (starts[high] ?? 0) - (starts[low] ?? 0);
    }
  }
  return bytes;
}
