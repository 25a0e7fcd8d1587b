import type { Judged } from "./judge-queries.ts";
import { mean } from "./measures.ts";

export type Figure = { readonly mean: number; readonly spread: number };
export const figureNames = [
  "ndcg10",
  "s5",
  "s5at40",
  "s5at60",
  "s5at80",
  "s5typo",
  "s5at60typo",
  "s5layout",
  "s5translit",
] as const;
export type FigureName = (typeof figureNames)[number];
export type Summary = Record<FigureName, Figure>;

const folds = 5;

/** Means over five folds of the queries, and how far the folds lie apart (their standard deviation). */
export function summarise(judged: Judged): Summary {
  const gain = figure(judged.full.map((one) => one.gain));
  const success = (of: Judged[keyof Judged]): Figure => figure(of.map((one) => (one.success ? 1 : 0)));
  return {
    ndcg10: gain,
    s5: success(judged.full),
    s5at40: success(judged.at40),
    s5at60: success(judged.at60),
    s5at80: success(judged.at80),
    s5typo: success(judged.typo),
    s5at60typo: success(judged.at60typo),
    s5layout: success(judged.layout),
    s5translit: success(judged.translit),
  };
}

function figure(values: readonly number[]): Figure {
  const means = Array.from({ length: Math.min(folds, values.length) }, (_, fold) =>
    mean(values.filter((_value, at) => at % folds === fold)),
  );
  const middle = mean(means);
  return { mean: middle, spread: Math.sqrt(mean(means.map((one) => (one - middle) ** 2))) };
}

/** How much of success@5 is kept where the query is spoilt: typo, typo at 60 % of what 60 % has, layout, transliterated. */
export function keptShares(summary: Summary): Record<"typo" | "at60typo" | "layout" | "translit", number> {
  const share = (of: FigureName, whole: FigureName): number =>
    summary[of].mean / Math.max(Number.EPSILON, summary[whole].mean);
  return {
    typo: share("s5typo", "s5"),
    at60typo: share("s5at60typo", "s5at60"),
    layout: share("s5layout", "s5"),
    translit: share("s5translit", "s5"),
  };
}
