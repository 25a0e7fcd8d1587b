import type { CrawlHealth } from "../../core/contract/crawl-endpoints.ts";
import type { KeptRelease } from "./kept-releases.ts";
import { lossKey } from "./loss-key.ts";
import { finishedRuns } from "./run-end.ts";
import type { RunSummary } from "./run-summary.ts";

export type HeldRelease = NonNullable<CrawlHealth["held"]>;

/**
 * The release that waits for a decision: held by the newest run that came to one. Runs are oldest first.
 * @param decision the newest to leave one held
 */
export function heldRelease(runs: readonly RunSummary[], decision: KeptRelease | null): HeldRelease | null {
  const ended = finishedRuns(runs).filter(({ outcome }) => outcome.kind !== "not-published");
  const free = ended.findLastIndex(({ outcome }) => outcome.kind !== "held");
  const holding = ended.slice(free + 1);
  const [first, newest] = [holding[0], holding.at(-1)];
  if (!first || !newest) return null;
  // Named by the first run that would lose the same: whoever looks at it is not disturbed by every run since.
  const loss = lossKey(newest.losses);
  const other = holding.findLastIndex((run) => lossKey(run.losses) !== loss);
  return {
    run: (holding[other + 1] ?? newest).id,
    since: first.finishedAt,
    losses: newest.losses,
    kept: decision && holds(decision, ended) ? { by: decision.by, at: decision.at } : null,
  };
}

/** By the loss, not by a run: reports of old checks of rights are let go long before a decision is. */
function holds({ loss, at }: KeptRelease, ended: readonly RunSummary[]): boolean {
  const since = ended.filter(({ finishedAt }) => Date.parse(finishedAt) > Date.parse(at));
  const same = ({ outcome, losses }: RunSummary): boolean =>
    outcome.kind === "held" && lossKey(losses) === loss;
  return [...ended.slice(-1), ...since].every(same);
}
