import { rarity } from "../question/closeness.ts";
import { type AskedQuestion, type AskedWord, wordCounts } from "./asked-question.ts";
import { createOrderedPostings, type OrderedPostings } from "./ordered-postings.ts";
import { createPackedLists } from "./packed-lists.ts";
import type { ComparedQuestion } from "./pair-evidence.ts";
import { createWordTable, type WordTerm } from "./word-table.ts";

/** Questions by slot, kept small: to compare two, and to seek those near to one. */
export type QuestionShelf = {
  /** Puts a question into a slot after all that are taken. Sources are the names of sections. */
  readonly put: (slot: number, question: AskedQuestion, sources: readonly string[]) => void;
  readonly drop: (slot: number) => void;
  readonly of: (slot: number) => ComparedQuestion;
  readonly close: (word: number, other: number) => number;
  /** What the question can be sought by, and how much finding it counts. */
  readonly sought: (slot: number) => readonly SoughtTerm[];
  readonly around: OrderedPostings["around"];
  /** How many words it has, those of the story for less. */
  readonly length: (slot: number) => number;
  /** The mean of all. */
  readonly usualLength: () => number;
  /** The cells that it is kept as: equal for questions in the same words, in whatever order they are put in. */
  readonly cells: (slot: number) => Uint32Array;
};
export type SoughtTerm = { readonly term: number; readonly weight: number };

// Rarity goes by shares of so many: among half a million, a name or a number would tell more than all that is asked.
const mostCounted = 1000;
// Most questions are near to the same few; what is remembered is dropped whenever a question comes or goes.
const mostRemembered = 4000;
const frameCells = 5;
const countBits = 2;
const firstRoom = 1024;

export function createQuestionShelf(): QuestionShelf {
  const table = createWordTable();
  const postings = createOrderedPostings();
  const lists = createPackedLists();
  let lengths = new Float32Array(firstRoom);
  const remembered = new Map<number, ComparedQuestion>();
  let questions = 0;
  let lengthOfAll = 0;

  const tells = (term: number): number => {
    const scale = Math.min(1, mostCounted / questions);
    return rarity(questions * scale, postings.count(term) * scale);
  };
  const termsOf = (cells: Uint32Array): Set<number> => {
    const terms = new Set(sourcesOf(cells));
    for (const cell of wordsOf(cells))
      for (const { term } of table.of(cell >>> countBits)?.terms ?? []) terms.add(term);
    return terms;
  };
  const cellOf = (word: AskedWord): number => (table.take(word) << countBits) | word.counts;

  const compared = (slot: number): ComparedQuestion => {
    const cells = lists.of(slot);
    const words: number[] = [];
    const counts: number[] = [];
    const telling: number[] = [];
    const lines = new Map<number, number>();
    for (const cell of wordsOf(cells)) {
      const number = cell >>> countBits;
      const word = table.of(number);
      if (word === undefined) continue;
      const count = wordCounts[cell & (2 ** countBits - 1)] ?? 1;
      words.push(number);
      counts.push(count);
      telling.push(tells(word.stemTerm));
      for (const line of word.lineTerms) lines.set(line, Math.max(lines.get(line) ?? 0, count));
    }
    const ordered = [...lines.keys()].toSorted(ascending);
    const [product = 0, side = 0, act = 0, asked = 0] = cells;
    const weights = ordered.map((line) => (lines.get(line) ?? 0) * tells(line));
    const weighed = telling.map((tell, at) => tell * (counts[at] ?? 0));
    return {
      frame: { product, side, act, asked },
      words,
      counts,
      tells: telling,
      lines: ordered,
      weights,
      sources: sourcesOf(cells),
      whole: weighed.reduce((sum, weight) => sum + weight, 0),
      wordsLength: Math.hypot(...weighed),
      linesLength: Math.hypot(...weights),
    };
  };

  return {
    close: table.close,
    around: postings.around,
    cells: lists.of,
    length: (slot) => lengths[slot] ?? 0,
    usualLength: () => lengthOfAll / Math.max(1, questions),
    put(slot, { words, frame }, sources) {
      remembered.clear();
      const cited = [...new Set(sources)].map((source) => table.termOf(`c ${source}`)).toSorted(ascending);
      const cells = words.map(cellOf).toSorted(ascending);
      lists.put(slot, [frame.product, frame.side, frame.act, frame.asked, cited.length, ...cited, ...cells]);
      for (const term of termsOf(lists.of(slot))) postings.add(term, slot);
      if (slot >= lengths.length) {
        const larger = new Float32Array(slot * 2);
        larger.set(lengths);
        lengths = larger;
      }
      lengths[slot] = words.reduce((sum, { counts }) => sum + (wordCounts[counts] ?? 1), 0);
      lengthOfAll += lengths[slot] ?? 0;
      questions += 1;
    },
    drop(slot) {
      remembered.clear();
      const cells = lists.of(slot);
      for (const term of termsOf(cells)) postings.remove(term, slot);
      for (const cell of wordsOf(cells)) table.giveBack(cell >>> countBits);
      lists.drop(slot);
      lengthOfAll -= lengths[slot] ?? 0;
      questions -= 1;
    },
    of(slot) {
      const known = remembered.get(slot);
      if (known !== undefined) return known;
      const read = compared(slot);
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(slot, read);
      return read;
    },
    sought(slot) {
      const cells = lists.of(slot);
      const weights = new Map<number, number>();
      const seek = ({ term, close }: WordTerm, most: number): void => {
        weights.set(term, Math.max(weights.get(term) ?? 0, close * Math.min(most, tells(term))));
      };
      for (const cell of wordsOf(cells)) {
        const word = table.of(cell >>> countBits);
        if (word === undefined) continue;
        const most = tells(word.stemTerm) * (wordCounts[cell & (2 ** countBits - 1)] ?? 1);
        for (const term of word.terms) seek(term, most);
      }
      for (const source of sourcesOf(cells)) seek({ term: source, close: 1 }, tells(source));
      return [...weights].map(([term, weight]) => ({ term, weight }));
    },
  };
}

function ascending(one: number, other: number): number {
  return one - other;
}

function sourcesOf(cells: Uint32Array): number[] {
  return [...cells.subarray(frameCells, frameCells + (cells[4] ?? 0))];
}

function wordsOf(cells: Uint32Array): Uint32Array {
  return cells.subarray(frameCells + (cells[4] ?? 0));
}
