import { otherLayout } from "../../analysis/keyboard-layout.ts";
import type { QueryWord } from "./normal-query.ts";

/** What differs between a query that failed and one that found: the words that went, those that came, and those that stayed. */
export type WordSwap = {
  readonly failed: readonly QueryWord[];
  readonly opened: readonly QueryWord[];
  /** Stems. */
  readonly kept: readonly string[];
};

// Longer phrases are other questions.
const longest = 3;
// Up to one letter in four is a slip, which search forgives by itself.
const lettersPerSlip = 4;

/** Null where the two do not say the same in other words: words only left out or added, a slip, or the other layout. */
export function wordSwap(failed: readonly QueryWord[], opened: readonly QueryWord[]): WordSwap | null {
  const [before, after] = [new Set(stemsOf(failed)), new Set(stemsOf(opened))];
  const went = failed.filter(({ stem }) => !after.has(stem));
  const came = opened.filter(({ stem }) => !before.has(stem));
  if (went.length === 0 || came.length === 0) return null;
  if (went.length > longest || came.length > longest) return null;
  const isSlip = went.every((word) => came.some((other) => isSameWord(word.form, other.form)));
  if (isSlip) return null;
  const kept = failed.filter(({ stem }) => after.has(stem)).map(({ stem }) => stem);
  return { failed: went, opened: came, kept };
}

export function stemsOf(words: readonly QueryWord[]): string[] {
  return words.map(({ stem }) => stem);
}

function isSameWord(one: string, other: string): boolean {
  if (otherLayout(one) === other || one.startsWith(other) || other.startsWith(one)) return true;
  const most = Math.max(1, Math.floor(Math.min(one.length, other.length) / lettersPerSlip));
  return lettersApart(one, other, most) <= most;
}

/** How many letters must be changed, put in or left out; one more than `most` stands for any more. */
function lettersApart(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let place = 0; place < other.length; place += 1) {
      const same = (row[place] ?? 0) + (one.charAt(at) === other.charAt(place) ? 0 : 1);
      next.push(Math.min(same, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(most + 1, row.at(-1) ?? 0);
}
