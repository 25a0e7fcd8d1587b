import type { Source } from "../../core/contract/config-source.ts";
import type { SourceHealth } from "../../core/contract/crawl-endpoints.ts";
import type { CrawlTrouble } from "../../core/contract/crawl-run.ts";
import type { HeldRelease } from "./held-release.ts";
import { finishedRuns, mendable } from "./run-end.ts";
import type { RunSummary, SourceSummary } from "./run-summary.ts";

type Reading = {
  /** Oldest first. */
  readonly runs: readonly RunSummary[];
  readonly held: HeldRelease | null;
  readonly nextAt: Date | null;
};

/** How one source of the configuration stands. */
export function sourceHealth({ id, start }: Source, { runs, held, nextAt }: Reading): SourceHealth {
  const last = lastWholeRun(runs, id);
  const troubles = sourceTroubles(runs, id);
  return {
    id,
    hosts: [...new Set(start.map((address) => new URL(address).host))],
    state: stateOf({ last, troubles, held: holds(held, id) }),
    last: last?.figures ?? null,
    troubles: (last?.failed ?? 0) + (last?.broken ?? 0) + troubles.filter(isOfNoPage).length,
    nextAt: nextAt?.toISOString() ?? null,
  };
}

/**
 * The id of the last run that went through all of a source; null before the first. One whose release could not be made has no
 * figures of what there is: it counts only where no other is known.
 */
export function lastWholeRunId(runs: readonly RunSummary[], source: string): string | null {
  const whole = finishedRuns(runs).filter((run) => run.kind === "crawl" && inRun(run, source));
  const last = whole.findLast(({ outcome }) => outcome.kind !== "not-published") ?? whole.at(-1);
  return last?.id ?? null;
}

/** What its last whole run left to mend, and what any run since then met. */
export function sourceTroubles(runs: readonly RunSummary[], source: string): CrawlTrouble[] {
  const of = finishedRuns(runs).filter((run) => inRun(run, source));
  const since = of.slice(
    Math.max(
      0,
      of.findLastIndex(({ kind }) => kind === "crawl"),
    ),
  );
  const newest = [since[0], since.at(-1)].flatMap((run) => (run && inRun(run, source)) ?? []);
  const troubles = mendable(newest.flatMap((one) => one.troubles));
  return [...new Map(troubles.map((one) => [`${one.kind} ${one.said.en}`, one])).values()];
}

function lastWholeRun(runs: readonly RunSummary[], source: string): SourceSummary | null {
  const id = lastWholeRunId(runs, source);
  const run = runs.find((one) => one.id === id);
  return (run && inRun(run, source)) ?? null;
}

function inRun(run: RunSummary, source: string): SourceSummary | undefined {
  return run.sources.find(({ figures }) => figures.id === source);
}

/** What stands for pages that are counted one by one does not count beside them. */
const isOfNoPage = ({ kind }: CrawlTrouble): boolean => kind !== "pages-failed";

/** Where no source is named, all of them wait with the release. */
function holds(held: HeldRelease | null, source: string): boolean {
  if (!held) return false;
  const named = held.losses.flatMap((loss) => loss.source ?? []);
  return named.length === 0 || named.includes(source);
}

type Standing = {
  readonly last: SourceSummary | null;
  readonly troubles: readonly CrawlTrouble[];
  readonly held: boolean;
};

function stateOf({ last, troubles, held }: Standing): SourceHealth["state"] {
  if (!last) return "never";
  if (held) return "held";
  return last.failed > 0 || troubles.length > 0 ? "troubled" : "fine";
}
