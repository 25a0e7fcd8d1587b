import type { Tuning } from "../../contract/tuning.ts";
import { search } from "../../search/search.ts";
import type { SearchIndex } from "../../search/search-index.ts";
import { ndcg10, success5 } from "./ranking-gain.ts";

/** A query, and the documents one of which answers it. */
export type SearchCase = { readonly query: string; readonly documents: readonly string[] };

export type JudgedCase = {
  readonly query: string;
  /** nDCG@10. */
  readonly gain: number;
  readonly success: boolean;
  /** Of the first right document, from 1; null where it is not among the first ten. */
  readonly place: number | null;
};

type Judging = {
  readonly tuning: Pick<Tuning, "synonyms" | "pins" | "use">;
  /** ISO instant. */
  readonly now: string;
};

const judgedPlaces = 10;

/** How search answers one case as it is taught. */
export function judgeCase(index: SearchIndex, one: SearchCase, { tuning, now }: Judging): JudgedCase {
  const { groups } = search(index, { query: one.query, limit: judgedPlaces, tuning, now });
  const ranked = groups.map(({ document }) => document);
  const first = ranked.findIndex((document) => one.documents.includes(document));
  return {
    query: one.query,
    gain: ndcg10(ranked, one.documents),
    success: success5(ranked, one.documents),
    place: first < 0 ? null : first + 1,
  };
}

export type CaseFigures = { readonly cases: number; readonly ndcg10: number; readonly success5: number };

/** Means over all; 0 where there are none. */
export function caseFigures(judged: readonly JudgedCase[]): CaseFigures {
  const mean = (sum: number): number =>
    judged.length === 0 ? 0 : Math.round((sum / judged.length) * 1e4) / 1e4;
  return {
    cases: judged.length,
    ndcg10: mean(judged.reduce((sum, { gain }) => sum + gain, 0)),
    success5: mean(judged.filter(({ success }) => success).length),
  };
}
