import type { CrawlHealth } from "../../core/contract/crawl-endpoints.ts";
import { finishedRuns } from "./run-end.ts";
import type { RunSummary } from "./run-summary.ts";

export type HeldRelease = NonNullable<CrawlHealth["held"]>;

/** The release that waits for a decision: held by the newest run that came to one. Runs are oldest first. */
export function heldRelease(runs: readonly RunSummary[]): HeldRelease | null {
  const decided = finishedRuns(runs).filter(({ outcome }) => outcome.kind !== "not-published");
  const free = decided.findLastIndex(({ outcome }) => outcome.kind !== "held");
  const holding = decided.slice(free + 1);
  const [first, newest] = [holding[0], holding.at(-1)];
  if (!first || !newest) return null;
  // Named by the first run that would lose the same: whoever has decided is not asked again by every run since.
  const other = holding.findLastIndex((run) => lossKey(run) !== lossKey(newest));
  return {
    run: (holding[other + 1] ?? newest).id,
    since: first.finishedAt,
    losses: newest.losses,
  };
}

const lossKey = ({ losses }: RunSummary): string =>
  JSON.stringify(losses.map(({ source, gone, of }) => [source, gone, of]));
