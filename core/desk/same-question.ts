import { alikeness, type Compared } from "./question/alikeness.ts";
import { chooseDifferent } from "./question/choose-different.ts";
import { closeness, commonplaceCounts, lengthCounts } from "./question/closeness.ts";
import { createQuestionStore } from "./question/question-store.ts";
import { type QuestionWord, questionWords } from "./question/question-words.ts";
import { createSumBoard } from "./question/sum-board.ts";

export type SimilarQuestion = {
  readonly id: number;
  /** How far both ask the same, from 0 to 1: for `asksTheSame`. Not what the order goes by. */
  readonly score: number;
};

/**
 * Questions by what they ask, in whatever words, alphabet or keyboard layout. Knows nothing of who may see them: say it by
 * `accepts`.
 */
export type QuestionIndex = {
  /** Adds a question; one that is there already is replaced. */
  readonly add: (question: { readonly id: number; readonly text: string }) => void;
  /** Takes a question and all its words out; nothing where it is not there. */
  readonly remove: (id: number) => void;
  readonly has: (id: number) => boolean;
  readonly size: () => number;
  /**
   * The nearest first; of those that ask the same among themselves, one comes early and the others later.
   * @param accepts which may be found at all; all of them without it.
   */
  readonly similar: (text: string, limit: number, accepts?: (id: number) => boolean) => SimilarQuestion[];
};

// Where the nearest of five hundred questions scores as much, it asks the same in five cases of six.
const leastSame = 0.4;
// The different ones are chosen from among so many for each that is asked for, and so many at most.
const poolPerHit = 5;
const largestPool = 60;
// So many are looked at more closely.
const looked = 150;
// Whoever wants more than a list to look through wants all of them.
const mostDifferent = 20;

/** True for a score at which two questions most likely ask the same. */
export function asksTheSame(score: number): boolean {
  return score >= leastSame;
}

export function createQuestionIndex(): QuestionIndex {
  const store = createQuestionStore();
  const board = createSumBoard();
  const slots = new Map<number, number>();
  const ids: number[] = [];
  const freeSlots: number[] = [];
  const idOf = (slot: number): number => ids[slot] ?? 0;

  const remove = (id: number): void => {
    const slot = slots.get(id);
    if (slot === undefined) return;
    slots.delete(id);
    freeSlots.push(slot);
    store.remove(slot);
  };

  const add: QuestionIndex["add"] = ({ id, text }) => {
    remove(id);
    const slot = freeSlots.pop() ?? ids.length;
    slots.set(id, slot);
    ids[slot] = id;
    store.add(slot, questionWords(text));
  };

  /** Counts, for each question, the closest that it has to a word. Returns what the word tells. */
  const countWord = (word: QuestionWord): number => {
    const { stem, meanings, subjects } = store.sought(word);
    const tells = store.tells(stem);
    const count = (term: number, close: number): void => {
      const weight = close * Math.min(tells, store.tells(term));
      store.each(term, (slot) => board.count(slot, weight));
    };
    if (stem !== undefined) count(stem, closeness.stem);
    for (const { term, likeness } of store.near(word.stem)) {
      if (term !== stem) count(term, closeness.written * likeness ** closeness.likenessPower);
    }
    for (const meaning of meanings) count(meaning, closeness.meaning);
    for (const subject of subjects) count(subject, closeness.subject);
    board.closeWord();
    return tells;
  };

  const similar: QuestionIndex["similar"] = (text, limit, accepts) => {
    const words = questionWords(text);
    board.begin(ids.length);
    const tells = words.reduce((sum, word) => sum + countWord(word), 0);
    const usual = store.usualLength();
    const scale = (slot: number): number =>
      tells * (1 - lengthCounts + lengthCounts * Math.sqrt(store.length(slot) / usual));
    const most = Math.max(limit, Math.min(limit * poolPerHit, largestPool));
    const nearest = board.best(
      Math.max(most, looked),
      (slot, sum) => (accepts?.(idOf(slot)) === false ? 0 : sum / scale(slot)),
      idOf,
    );
    const expected = (commonplaceCounts * words.length) / usual;
    const pool = nearest
      .map(({ slot, nearness }) => {
        return { slot, nearness: Math.max(0, nearness - (expected * store.commonplace(slot)) / scale(slot)) };
      })
      .toSorted((one, other) => other.nearness - one.nearness || idOf(one.slot) - idOf(other.slot))
      .slice(0, most);
    const compared = new Map<number, Compared[]>(pool.map(({ slot }) => [slot, store.compared(slot)]));
    const wordsOf = (slot: number): Compared[] => compared.get(slot) ?? [];
    const asked = words.map(store.comparedWord);
    const chosen =
      limit > mostDifferent
        ? pool
        : chooseDifferent(pool, limit, (one, before) => alikeness(wordsOf(one.slot), wordsOf(before.slot)));
    return chosen.map(({ slot }) => ({ id: idOf(slot), score: alikeness(asked, wordsOf(slot)) }));
  };

  return { add, remove, similar, has: (id) => slots.has(id), size: () => slots.size };
}
