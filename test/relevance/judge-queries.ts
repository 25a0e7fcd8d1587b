import { z } from "zod";
import type { JudgedQuery } from "./collections.ts";
import type { Engine } from "./engine.ts";
import { ndcg10, success5 } from "../../core/insight/search/ranking-gain.ts";
import { variationNames, variations, type Variation } from "./vary-query.ts";

const Verdicts = z.array(z.object({ gain: z.number(), success: z.boolean() }));

/** Of each query in their order: its gain (nDCG@10), and whether a relevant document is among the first five. */
export const Judged = z.object({
  full: Verdicts,
  at40: Verdicts,
  at60: Verdicts,
  at80: Verdicts,
  typo: Verdicts,
  at60typo: Verdicts,
  layout: Verdicts,
  translit: Verdicts,
}) satisfies z.ZodType<Record<Variation, z.infer<typeof Verdicts>>>;
export type Judged = z.infer<typeof Judged>;

/** Judges an engine by every variation of the queries. */
export async function judgeQueries(rank: Engine["rank"], queries: readonly JudgedQuery[]): Promise<Judged> {
  const judged: Judged = {
    full: [],
    at40: [],
    at60: [],
    at80: [],
    typo: [],
    at60typo: [],
    layout: [],
    translit: [],
  };
  for (const name of variationNames) {
    for (const { text, relevant } of queries) {
      const ranked = await rank(variations[name](text));
      judged[name].push({ gain: ndcg10(ranked, relevant), success: success5(ranked, relevant) });
    }
  }
  return judged;
}
