import type { DatabaseSync } from "node:sqlite";
import type { Config } from "../../core/contract/config.ts";
import type { CrawlProblem } from "../crawl/problem.ts";
import type { Loss } from "../release/judge-loss.ts";
import { portalAnswers } from "./portal-answers.ts";
import type { LossFacts } from "./run-facts.ts";
import { servedPaths } from "./served-paths.ts";

type Known = { readonly state: DatabaseSync; readonly config: Pick<Config, "data" | "sources"> };

/** What a held release would lose, with what the portal says of each address; empty unless it was held. */
export async function gatherLosses(
  problems: readonly CrawlProblem[],
  { state, config }: Known,
): Promise<LossFacts[]> {
  const losses = problems.flatMap((problem) => (problem.kind === "held" ? problem.losses : []));
  const all = losses.flatMap(addressesOf);
  const paths = all.length > 0 ? await servedPaths(config.data, new Set(all)) : new Map<string, string[]>();
  return losses.map((loss): LossFacts => {
    const source = loss.kind === "documents" ? loss.source : null;
    const named = config.sources.find(({ id }) => id === source);
    const addresses = addressesOf(loss);
    const answers = named ? portalAnswers(state, named, addresses) : new Map<string, string[]>();
    const vanishing = addresses.map((address) => ({
      address,
      path: paths.get(address) ?? [],
      answers: answers.get(address) ?? [],
    }));
    return { source, gone: loss.gone, of: loss.of, vanishing };
  });
}

const addressesOf = (loss: Loss): readonly string[] => (loss.kind === "documents" ? loss.addresses : []);
