import type { SourceHealth } from "../../core/contract/crawl-endpoints.ts";
import type { CrawlRun, CrawlTrouble } from "../../core/contract/crawl-run.ts";

/** A source in a run without the lists, which stay on the disk. */
export type SourceSummary = {
  readonly figures: NonNullable<SourceHealth["last"]>;
  readonly failed: number;
  readonly broken: number;
  readonly troubles: readonly CrawlTrouble[];
};

/** What is kept in memory of a run that ended. */
export type RunSummary = Omit<CrawlRun, "sources"> & { readonly sources: readonly SourceSummary[] };

export function summaryOf({ sources, ...run }: CrawlRun): RunSummary {
  return {
    ...run,
    sources: sources.map(({ skipped: _skipped, broken, failed, hosts: _hosts, troubles, ...figures }) => ({
      figures,
      failed: failed.count,
      broken: broken.count,
      troubles,
    })),
  };
}
