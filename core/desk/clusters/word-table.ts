import { closeness } from "../question/closeness.ts";
import { letterRuns, likenessOf } from "../question/letter-runs.ts";
import { leastLikeness } from "../question/near-stems.ts";
import type { AskedWord } from "./asked-question.ts";

/** The words of all questions, each kept once, however many questions have it. */
export type WordTable = {
  /** The word's number; known until it is given back as often as it was taken, and never another word's. */
  readonly take: (word: AskedWord) => number;
  readonly giveBack: (word: number) => void;
  /** The number of something else that can be sought by. */
  readonly termOf: (name: string) => number;
  readonly of: (word: number) => TableWord | undefined;
  /** How close two words are, from 0 to 1. */
  readonly close: (one: number, other: number) => number;
};
export type TableWord = AskedWord & {
  readonly key: string;
  readonly runs: readonly number[];
  /** What can be sought by: the stem first, then meanings and lines of the trade. */
  readonly terms: readonly WordTerm[];
  readonly stemTerm: number;
  readonly lineTerms: readonly number[];
};
/** A term's number, and how close it makes two words that share it. */
export type WordTerm = { readonly term: number; readonly close: number };

// Words of one line of the trade belong together more than those of one subject.
const lineClose = 0.35;
const rememberedBits = 18;

export function createWordTable(): WordTable {
  const numbers = new Map<string, number>();
  const kept: (TableWord | undefined)[] = [];
  const users: number[] = [];
  const terms = new Map<string, number>();
  // Words with nothing of these in common cannot be close: most pairs are told so, at once.
  const letters: number[] = [];
  const meaningBits: number[] = [];
  const subjectBits: number[] = [];
  // Pairs of words that were looked at lately: most questions ask with the same few.
  const pairs = new Float64Array(1 << rememberedBits).fill(-1);
  const closes = new Float32Array(1 << rememberedBits);

  const termOf = (name: string): number => {
    const known = terms.get(name);
    if (known !== undefined) return known;
    terms.set(name, terms.size);
    return terms.size - 1;
  };

  const bitsOf = (names: readonly string[]): number =>
    names.reduce((bits, name) => bits | (1 << (termOf(name) & 31)), 0);

  const take: WordTable["take"] = (word) => {
    const { stem, meanings, lines, subjects } = word;
    const key = [stem, ...meanings, ...lines, ...subjects].join("|");
    const known = numbers.get(key);
    if (known !== undefined) {
      users[known] = (users[known] ?? 0) + 1;
      return known;
    }
    const number = kept.length;
    numbers.set(key, number);
    users[number] = 1;
    letters[number] = 1 << (stem.charCodeAt(0) & 31);
    meaningBits[number] = bitsOf(meanings);
    subjectBits[number] = bitsOf(subjects);
    const stemTerm = termOf(`s ${stem}`);
    const lineTerms = lines.map(termOf);
    kept[number] = {
      ...word,
      key,
      runs: letterRuns(stem),
      stemTerm,
      lineTerms,
      terms: [
        { term: stemTerm, close: closeness.stem },
        ...meanings.map((name) => ({ term: termOf(name), close: closeness.meaning })),
        ...lineTerms.map((term) => ({ term, close: lineClose })),
      ],
    };
    return number;
  };

  const close: WordTable["close"] = (one, other) => {
    if (one === other) return closeness.stem;
    const letter = (letters[one] ?? 0) & (letters[other] ?? 0);
    const sense = (meaningBits[one] ?? 0) & (meaningBits[other] ?? 0);
    const subject = (subjectBits[one] ?? 0) & (subjectBits[other] ?? 0);
    if ((letter | sense | subject) === 0) return 0;
    const [low, high] = one < other ? [one, other] : [other, one];
    const pair = low * 2 ** 26 + high;
    const at = (Math.imul(low, 0x9e_37_79_b1) ^ Math.imul(high, 0x85_eb_ca_6b)) >>> (32 - rememberedBits);
    if (pairs[at] === pair) return closes[at] ?? 0;
    pairs[at] = pair;
    const found = closenessOf(kept[low], kept[high]);
    closes[at] = found;
    return found;
  };

  return {
    take,
    close,
    termOf,
    of: (word) => kept[word],
    giveBack(word) {
      const left = (users[word] ?? 0) - 1;
      users[word] = left;
      const gone = kept[word];
      if (left > 0 || gone === undefined) return;
      numbers.delete(gone.key);
      kept[word] = undefined;
    },
  };
}

function closenessOf(one: TableWord | undefined, other: TableWord | undefined): number {
  if (one === undefined || other === undefined) return 0;
  if (one.stem === other.stem) return closeness.stem;
  const sense = shares(one.meanings, other.meanings)
    ? closeness.meaning
    : shares(one.lines, other.lines)
      ? lineClose
      : shares(one.subjects, other.subjects)
        ? closeness.subject
        : 0;
  if (one.stem.charAt(0) !== other.stem.charAt(0)) return sense;
  const likeness = likenessOf(one.runs, other.runs);
  return likeness < leastLikeness
    ? sense
    : Math.max(sense, closeness.written * likeness ** closeness.likenessPower);
}

function shares(one: readonly string[], other: readonly string[]): boolean {
  return one.some((name) => other.includes(name));
}
