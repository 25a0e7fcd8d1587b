import type { CrawlHealth } from "../../core/contract/crawl-endpoints.ts";
import { finishedRuns, isServedSince } from "./run-end.ts";
import type { RunSummary } from "./run-summary.ts";

type Sizes = { readonly documents: number; readonly sections: number };

/**
 * Whole runs, oldest first, with the size of all sources as search had it after each: a run of some sources alone, one that was held,
 * or one that came to nothing, makes no dent. What a check of rights or a permission published shows with the next whole run.
 * Sources that are no longer configured are left out.
 */
export function runHistory(runs: readonly RunSummary[], sources: readonly string[]): CrawlHealth["history"] {
  const known = new Map<string, Sizes>();
  return finishedRuns(runs).flatMap((run) => {
    const own = run.sources.filter(({ figures }) => sources.includes(figures.id));
    if (isServedSince(run)) for (const { figures } of own) known.set(figures.id, figures);
    // Held before anything was published that is still told of: nobody knows how much search had.
    if (run.kind !== "crawl" || run.outcome.kind === "not-published" || known.size === 0) return [];
    return {
      run: run.id,
      at: run.finishedAt,
      documents: sum([...known.values()].map(({ documents }) => documents)),
      sections: sum([...known.values()].map(({ sections }) => sections)),
      seconds: (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000,
      failed: sum(own.map(({ failed }) => failed)),
    };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
