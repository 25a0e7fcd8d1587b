import { foldWord } from "../../analysis/fold-word.ts";
import { isStopWord } from "../../analysis/stop-words.ts";
import { stemWord } from "../../analysis/stem-word.ts";

/** Words, or words in a row, and the senses they stand for. A star leaves the end open: «комисси*». */
export type Saying = { readonly written: string; readonly senses: readonly string[] };
/** Where a saying stands: from a word up to, not including, another. */
export type Said = { readonly from: number; readonly to: number; readonly senses: readonly string[] };

type Part = { readonly letters: string; readonly open: boolean };
type Read = { readonly parts: readonly Part[]; readonly senses: readonly string[] };

// Open beginnings are looked up by their first letters; none is shorter.
const begun = 2;

/**
 * Finds sayings among words without stop words. What is part of something longer does not count for itself: «личный
 * кабинет» is no office.
 */
export function sayingFinder(sayings: readonly Saying[]): (words: readonly string[]) => Said[] {
  const byStem = new Map<string, Read[]>();
  const byBeginning = new Map<string, Read[]>();
  for (const { written, senses } of sayings) {
    const parts = partsOf(written);
    const [first] = parts;
    if (first === undefined) continue;
    const shelf = first.open ? byBeginning : byStem;
    const key = first.open ? first.letters.slice(0, begun) : first.letters;
    shelf.set(key, [...(shelf.get(key) ?? []), { parts, senses }]);
  }
  return (words) => {
    const said: Said[] = [];
    for (const [from, word] of words.entries()) {
      const read = [...(byStem.get(stemWord(word)) ?? []), ...(byBeginning.get(word.slice(0, begun)) ?? [])];
      for (const { parts, senses } of read) {
        if (parts.every((part, at) => fits(part, words[from + at]))) {
          said.push({ from, to: from + parts.length, senses });
        }
      }
    }
    return said.filter((one) => !said.some((other) => isPartOf(one, other)));
  };
}

function partsOf(written: string): Part[] {
  return written.split(/[\s-]+/).flatMap((word): Part[] => {
    const open = word.endsWith("*");
    const letters = foldWord(open ? word.slice(0, -1) : word);
    if (open) return [{ letters, open }];
    return isStopWord(letters) ? [] : [{ letters: stemWord(letters), open }];
  });
}

function fits({ letters, open }: Part, word: string | undefined): boolean {
  if (word === undefined) return false;
  return open ? word.startsWith(letters) : stemWord(word) === letters;
}

function isPartOf(one: Said, other: Said): boolean {
  return other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from;
}
