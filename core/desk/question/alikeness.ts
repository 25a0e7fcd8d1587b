import { closeness } from "./closeness.ts";
import type { KeptWord } from "./kept-words.ts";
import { likenessOf } from "./letter-runs.ts";
import { leastLikeness } from "./near-stems.ts";

/** A word with what it tells and how its stem is written. */
export type Compared = KeptWord & {
  readonly tells: number;
  readonly initial: string;
  readonly runs: readonly number[];
};

/** How far two questions ask the same: the mean of what each has of the other, from 0 to 1. */
export function alikeness(one: readonly Compared[], other: readonly Compared[]): number {
  const oneHas = new Float64Array(one.length);
  const otherHas = new Float64Array(other.length);
  for (const [at, word] of one.entries()) {
    for (const [against, otherWord] of other.entries()) {
      const close = closenessOf(word, otherWord);
      if (close === 0) continue;
      const shared = close * Math.min(word.tells, otherWord.tells);
      oneHas[at] = Math.max(oneHas[at] ?? 0, shared);
      otherHas[against] = Math.max(otherHas[against] ?? 0, shared);
    }
  }
  return (shareOf(oneHas, one) + shareOf(otherHas, other)) / 2;
}

function shareOf(has: Float64Array, words: readonly Compared[]): number {
  const whole = words.reduce((sum, { tells }) => sum + tells, 0);
  return whole === 0 ? 0 : has.reduce((sum, one) => sum + one, 0) / whole;
}

function closenessOf(one: Compared, other: Compared): number {
  if (one.stem === other.stem) return closeness.stem;
  const meant = one.meanings.some((meaning) => other.meanings.includes(meaning)) ? closeness.meaning : 0;
  const about = one.subjects.some((subject) => other.subjects.includes(subject)) ? closeness.subject : 0;
  const close = Math.max(meant, about);
  // Whoever mistypes a word gets its first letter right, and to look at all pairs would take too long.
  if (one.initial !== other.initial) return close;
  const likeness = likenessOf(one.runs, other.runs);
  if (likeness < leastLikeness) return close;
  return Math.max(close, closeness.written * likeness ** closeness.likenessPower);
}
