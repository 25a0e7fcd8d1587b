import { expect, test } from "vitest";
import type { JudgedQuery } from "../../relevance/collections.ts";
import { judgeQueries } from "../../relevance/judge-queries.ts";
import { keptShares, summarise } from "../../relevance/summarise.ts";

const queries: JudgedQuery[] = Array.from({ length: 10 }, (_, at) => ({
  id: `q${at}`,
  text: `франшиза ${at}`,
  relevant: [`d${at}`],
}));

const findsWhole = (query: string): string[] => [`d${/^франшиза (\d)$/.exec(query)?.[1] ?? "–"}`];
const findsFirstFold = (query: string): string[] => (/[05]$/.test(query) ? ["d0", "d5"] : []);

test("An engine that finds the whole query only has no share kept of what is spoilt", async () => {
  const summary = summarise(await judgeQueries(findsWhole, queries));
  expect(summary.ndcg10).toEqual({ mean: 1, spread: 0 });
  expect(summary.s5at60.mean).toBe(0);
  expect(keptShares(summary)).toEqual({ typo: 0, at60typo: 0, layout: 0, translit: 0 });
});

test("Folds that differ show it in the spread", async () => {
  const { s5 } = summarise(await judgeQueries(findsFirstFold, queries));
  expect(s5.mean).toBeCloseTo(0.2);
  expect(s5.spread).toBeCloseTo(0.4);
});
