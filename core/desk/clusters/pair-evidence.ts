import type { QuestionFrame } from "./question-frame.ts";

/** A question as it is compared. Lists run side by side. */
export type ComparedQuestion = {
  readonly frame: QuestionFrame;
  /** Numbers of the words, how much each counts, and what it tells. */
  readonly words: readonly number[];
  readonly counts: readonly number[];
  readonly tells: readonly number[];
  /** Lines of the trade, ascending, and how much each weighs. */
  readonly lines: readonly number[];
  readonly weights: readonly number[];
  /** Sections that its answer cites, ascending. */
  readonly sources: readonly number[];
  /** What all words tell together, and the lengths of the question as a vector of words and of lines. */
  readonly whole: number;
  readonly wordsLength: number;
  readonly linesLength: number;
};
/** How close a word is to each word of the question that it is compared with; none where it is close to none. */
export type WordRow = (word: number) => Float32Array | undefined;

/** Rows kept for one question, since those it is compared with share most of their words. */
export function wordRows(
  { words }: Pick<ComparedQuestion, "words">,
  close: (word: number, otherWord: number) => number,
): WordRow {
  const rows = new Map<number, Float32Array | undefined>();
  return (word) => {
    const known = rows.get(word);
    if (known !== undefined || rows.has(word)) return known;
    let kept: Float32Array | undefined;
    for (let at = 0; at < words.length; at += 1) {
      const near = close(words[at] ?? 0, word);
      if (near === 0) continue;
      kept ??= new Float32Array(words.length);
      kept[at] = near;
    }
    rows.set(word, kept);
    return kept;
  };
}

/**
 * What speaks for and against two questions asking the same, in the order of the weights of `likelihood`.
 * @param rowOf rows of the one question's words.
 */
export function pairEvidence(one: ComparedQuestion, other: ComparedQuestion, rowOf: WordRow): number[] {
  const { oneShare, otherShare, stems } = shared(one, other, rowOf);
  const [oneFrame, otherFrame] = [one.frame, other.frame];
  const sources = overlap(one.sources, other.sources);
  return [
    (oneShare + otherShare) / 2,
    Math.max(oneShare, otherShare),
    stems,
    cosineOfLines(one, other),
    cosineOfBits(oneFrame.asked, otherFrame.asked),
    cosineOfBits(oneFrame.act, otherFrame.act),
    cosineOfBits(oneFrame.product, otherFrame.product),
    differ(oneFrame.product, otherFrame.product),
    (oneFrame.side & otherFrame.side) === 0 ? 0 : 1,
    differ(oneFrame.side, otherFrame.side),
    differ(oneFrame.act, otherFrame.act),
    differ(oneFrame.asked, otherFrame.asked),
    sources > 0 ? 1 : 0,
    sources === 0 && one.sources.length > 0 && other.sources.length > 0 ? 1 : 0,
  ];
}

/** How much of each question the other has, and the cosine of their stems. */
function shared(
  one: ComparedQuestion,
  other: ComparedQuestion,
  rowOf: WordRow,
): { oneShare: number; otherShare: number; stems: number } {
  const oneHas = new Float64Array(one.words.length);
  let otherHad = 0;
  let same = 0;
  for (let against = 0; against < other.words.length; against += 1) {
    const row = rowOf(other.words[against] ?? 0);
    if (row === undefined) continue;
    const tells = other.tells[against] ?? 0;
    const counts = other.counts[against] ?? 0;
    let most = 0;
    for (let at = 0; at < row.length; at += 1) {
      const near = row[at] ?? 0;
      if (near === 0) continue;
      const own = one.tells[at] ?? 0;
      const both = near * Math.min(own, tells);
      if (both > most) most = both;
      if (both > (oneHas[at] ?? 0)) oneHas[at] = both;
      if (near === 1) same += own * own * counts * (one.counts[at] ?? 0);
    }
    otherHad += most * counts;
  }
  let oneHad = 0;
  for (let at = 0; at < oneHas.length; at += 1) oneHad += (oneHas[at] ?? 0) * (one.counts[at] ?? 0);
  return {
    oneShare: oneHad === 0 ? 0 : oneHad / one.whole,
    otherShare: otherHad === 0 ? 0 : otherHad / other.whole,
    stems: same === 0 ? 0 : same / (one.wordsLength * other.wordsLength),
  };
}

function cosineOfLines(one: ComparedQuestion, other: ComparedQuestion): number {
  let product = 0;
  let against = 0;
  for (let at = 0; at < one.lines.length; at += 1) {
    const line = one.lines[at] ?? 0;
    while (against < other.lines.length && (other.lines[against] ?? 0) < line) against += 1;
    if (other.lines[against] === line) product += (one.weights[at] ?? 0) * (other.weights[against] ?? 0);
  }
  return product === 0 ? 0 : product / (one.linesLength * other.linesLength);
}

function overlap(one: readonly number[], other: readonly number[]): number {
  return one.length === 0 ? 0 : one.filter((source) => other.includes(source)).length;
}

function cosineOfBits(one: number, other: number): number {
  const both = bitCount(one & other);
  return both === 0 ? 0 : both / Math.sqrt(bitCount(one) * bitCount(other));
}

/** 1 where both have something and none of it is the same. */
function differ(one: number, other: number): number {
  return one !== 0 && other !== 0 && (one & other) === 0 ? 1 : 0;
}

function bitCount(bits: number): number {
  let left = bits >>> 0;
  let count = 0;
  while (left !== 0) {
    left = (left & (left - 1)) >>> 0;
    count += 1;
  }
  return count;
}
