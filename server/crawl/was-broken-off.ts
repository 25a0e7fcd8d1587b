import { endOf } from "./run-end.ts";
import type { RunSummary } from "./run-summary.ts";

/**
 * Whether what would be published now may differ from what the newest run that came to its end has shown: a later one read on and
 * did not get there. Runs are oldest first.
 */
export function wasBrokenOff(runs: readonly RunSummary[]): boolean {
  const reading = runs.findLast((run) => run.kind !== "allow" && endOf(run) !== "refused");
  return reading !== undefined && reading.outcome.kind === "not-published";
}
