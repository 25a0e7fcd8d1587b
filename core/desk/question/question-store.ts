import { closeness, expectedOf, rarity } from "./closeness.ts";
import { createKeptWords, type KeptWord } from "./kept-words.ts";
import { letterRuns } from "./letter-runs.ts";
import { createNearStems, type NearStem } from "./near-stems.ts";
import { createPostings } from "./postings.ts";
import type { QuestionWord } from "./question-words.ts";
import { createTermNumbers } from "./term-numbers.ts";
import type { Compared } from "./alikeness.ts";

/** A word as the store knows it; a stem that no question has is none. */
export type SoughtWord = {
  readonly stem: number | undefined;
  readonly meanings: readonly number[];
  readonly subjects: readonly number[];
};

/** The words of many questions: which questions have a word, and which words a question has. */
export type QuestionStore = {
  readonly add: (slot: number, words: readonly QuestionWord[]) => void;
  readonly remove: (slot: number) => void;
  readonly sought: (word: QuestionWord) => SoughtWord;
  /** What a term tells: the fewer questions have it, the more. */
  readonly tells: (term: number | undefined) => number;
  readonly each: (term: number, visit: (slot: number) => void) => void;
  readonly near: (stem: string) => NearStem[];
  /** How many words a question has, and how many they usually have. */
  readonly length: (slot: number) => number;
  readonly usualLength: () => number;
  /** What any question has in common with this one. */
  readonly commonplace: (slot: number) => number;
  readonly compared: (slot: number) => Compared[];
  readonly comparedWord: (word: QuestionWord) => Compared;
};

const stemMark = "s ";

export function createQuestionStore(): QuestionStore {
  const terms = createTermNumbers();
  const postings = createPostings();
  const stems = createNearStems();
  const kept = createKeptWords();
  let questions = 0;
  let wordsInAll = 0;

  const known = (names: readonly string[]): number[] => names.flatMap((name) => terms.of(name) ?? []);
  const tells = (term: number | undefined): number =>
    rarity(questions, term === undefined ? 0 : postings.count(term));

  return {
    add(slot, words) {
      const numbered = words.map(({ stem, meanings, subjects }): KeptWord => ({
        stem: terms.take(stemMark + stem),
        meanings: meanings.map(terms.take),
        subjects: subjects.map(terms.take),
      }));
      for (const [at, { stem }] of numbered.entries()) {
        if (postings.count(stem) === 0) stems.add(words[at]?.stem ?? "", stem);
      }
      for (const term of termsOf(numbered)) postings.add(term, slot);
      kept.keep(slot, numbered);
      questions += 1;
      wordsInAll += words.length;
    },
    remove(slot) {
      questions -= 1;
      wordsInAll -= kept.count(slot);
      for (const term of termsOf(kept.of(slot))) {
        postings.remove(term, slot);
        if (postings.count(term) > 0) continue;
        stems.remove(term);
        terms.free(term);
      }
      kept.drop(slot);
    },
    sought: ({ stem, meanings, subjects }) => ({
      stem: terms.of(stemMark + stem),
      meanings: known(meanings),
      subjects: known(subjects),
    }),
    tells,
    each: postings.each,
    near: stems.near,
    length: kept.count,
    usualLength: () => wordsInAll / questions,
    commonplace(slot) {
      const met = new Set<number>();
      let sum = 0;
      kept.each(slot, (term, kind) => {
        if (met.has(term)) return;
        met.add(term);
        sum += closeness[kind] * expectedOf(questions, postings.count(term)) * tells(term);
      });
      return sum;
    },
    compared: (slot) =>
      kept.of(slot).map((word) => ({
        ...word,
        tells: tells(word.stem),
        initial: terms.name(word.stem).charAt(stemMark.length),
        runs: stems.runsOf(word.stem),
      })),
    comparedWord({ stem, meanings, subjects }) {
      const term = terms.of(stemMark + stem);
      return {
        stem: term ?? -1,
        meanings: known(meanings),
        subjects: known(subjects),
        tells: tells(term),
        initial: stem.charAt(0),
        runs: letterRuns(stem),
      };
    },
  };
}

function termsOf(words: readonly KeptWord[]): Set<number> {
  return new Set(words.flatMap(({ stem, meanings, subjects }) => [stem, ...meanings, ...subjects]));
}
