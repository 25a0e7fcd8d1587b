import { lengthCounts } from "../question/closeness.ts";
import { createSumBoard } from "../question/sum-board.ts";
import { likelihood } from "./likelihood.ts";
import { pairEvidence, wordRows, type WordRow } from "./pair-evidence.ts";
import type { QuestionShelf } from "./question-shelf.ts";

export type NearQuestion = { readonly slot: number; readonly likelihood: number };
/** Which of the questions on a shelf ask what one of them asks. */
export type NearestQuestions = {
  /** Those most like it by their words, at most so many, in order of slot. */
  readonly near: (slot: number, slots: number) => NearQuestion[];
  /** How likely some ask the same as others, on average over all pairs. */
  readonly alike: (ones: readonly number[], others: readonly number[]) => number;
};

/** How many are looked at closely: among few questions more, so that little is missed; among many all must be quick. */
export function lookedAt(slots: number): number {
  return slots > manySlots ? 12 : 120;
}

const manySlots = 8000;
// Of a term that half of all questions have, this stretch of questions.
const stretch = 1000;

export function createNearestQuestions(shelf: QuestionShelf): NearestQuestions {
  const board = createSumBoard();
  const compare = (one: number, rowOf: WordRow, other: number): number =>
    likelihood(pairEvidence(shelf.of(one), shelf.of(other), rowOf));

  return {
    alike(ones, others) {
      let sum = 0;
      for (const one of ones) {
        const rowOf = wordRows(shelf.of(one), shelf.close);
        for (const other of others) sum += compare(one, rowOf, other);
      }
      return sum / (ones.length * others.length);
    },
    near(slot, slots) {
      board.begin(slots);
      for (const { term, weight } of shelf.sought(slot)) {
        for (const found of shelf.around(term, slot, stretch)) board.count(found, weight);
        board.closeWord();
      }
      const usual = shelf.usualLength();
      const best = board.best(
        lookedAt(slots) + 1,
        (found, sum) => sum / (1 - lengthCounts + lengthCounts * Math.sqrt(shelf.length(found) / usual)),
        (found) => found,
      );
      const rowOf = wordRows(shelf.of(slot), shelf.close);
      return best
        .filter((found) => found.slot !== slot)
        .slice(0, lookedAt(slots))
        .map((found) => ({ slot: found.slot, likelihood: compare(slot, rowOf, found.slot) }));
    },
  };
}
