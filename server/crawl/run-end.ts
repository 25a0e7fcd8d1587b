import type { CrawlTrouble } from "../../core/contract/crawl-run.ts";
import type { RunSummary } from "./run-summary.ts";

/** finished: it went to its end, well or not · stopped: somebody broke it off · refused: another run was under way. */
export type RunEnd = "finished" | "stopped" | "refused";

export function endOf({ troubles, sources }: RunSummary): RunEnd {
  const kinds = [...troubles, ...sources.flatMap((source) => source.troubles)].map(({ kind }) => kind);
  if (kinds.includes("already-running")) return "refused";
  return kinds.includes("interrupted") ? "stopped" : "finished";
}

/** Runs that say how the portal stands: those that went to their end. */
export function finishedRuns(runs: readonly RunSummary[]): RunSummary[] {
  return runs.filter((run) => endOf(run) === "finished");
}

/** Whether what was known after a run is what is served since: all sources, also those it did not go through. */
export function isServedSince({ outcome }: RunSummary): boolean {
  return outcome.kind === "published" || outcome.kind === "unchanged";
}

/** Troubles with sections of their own, or none of the portal's. */
const toldElsewhere = new Set(["held", "interrupted", "already-running"]);

/** What of it somebody can mend. */
export function mendable(troubles: readonly CrawlTrouble[]): CrawlTrouble[] {
  return troubles.filter(({ kind }) => !toldElsewhere.has(kind));
}
