import type { DatabaseSync } from "node:sqlite";
import type { CrawlKind } from "../../core/contract/crawl-run.ts";
import type { Config } from "../../core/contract/config.ts";
import type { CrawlReport } from "../crawl/report.ts";
import type { Tally } from "../crawl/tally.ts";
import { findBroken } from "./find-broken.ts";
import { gatherLosses } from "./gather-losses.ts";
import type { Gathered, SourceFacts } from "./run-facts.ts";

export type CountedRun = {
  readonly kind: CrawlKind;
  readonly report: CrawlReport;
  /** By source. */
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly config: Pick<Config, "data" | "sources">;
};

/** Adds to what a run has counted what only the crawl state and the release tell. What cannot be told is left out. */
export async function gatherRun(state: DatabaseSync, run: CountedRun): Promise<Gathered> {
  const { kind, report, tallies, config } = run;
  // A check of rights follows no link, and one that was interrupted not all: neither knows which lead nowhere.
  const through = kind === "crawl" && !report.problems.some((problem) => problem.kind === "interrupted");
  const sources: SourceFacts[] = [];
  for (const one of report.sources) {
    const tally = tallies.get(one.id);
    if (!tally) continue;
    const asked = { source: one.id, runs: tally.runs };
    sources.push({ report: one, tally, broken: through ? await known(findBroken(state, asked)) : [] });
  }
  return { sources, losses: await known(gatherLosses(report.problems, { state, config })) };
}

/** A crawl that went well is not to fail at its report. */
async function known<T>(facts: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await facts;
  } catch (error) {
    process.emitWarning(`The report of this crawl is incomplete: ${String(error)}`);
    return [];
  }
}
