import { type CaseFigures, caseFigures, type JudgedCase } from "./judge-cases.ts";

export type MovedCase = {
  readonly query: string;
  /** Place of the right document before and after, from 1; null beyond the tenth. */
  readonly before: number | null;
  readonly after: number | null;
};

export type Comparison = {
  readonly before: CaseFigures;
  readonly after: CaseFigures;
  readonly verdict: "better" | "same" | "worse";
  /** Those whose place changed, the greatest loss first. */
  readonly moved: readonly MovedCase[];
};

// Less than a thousandth of nDCG is one case of thousands that moved by a place.
const noticed = 0.0005;

/** What a change of search does to cases judged in the same order before and after. */
export function compareJudged(before: readonly JudgedCase[], after: readonly JudgedCase[]): Comparison {
  const pairs = before.flatMap((was, at) => {
    const is = after[at];
    return is === undefined || is.gain === was.gain ? [] : { was, is };
  });
  const moved = pairs
    .toSorted((a, b) => a.is.gain - a.was.gain - (b.is.gain - b.was.gain))
    .map(({ was, is }) => ({ query: was.query, before: was.place, after: is.place }));
  const [one, other] = [caseFigures(before), caseFigures(after)];
  const change = other.ndcg10 - one.ndcg10;
  const verdict = Math.abs(change) < noticed ? "same" : change > 0 ? "better" : "worse";
  return { before: one, after: other, verdict, moved };
}
