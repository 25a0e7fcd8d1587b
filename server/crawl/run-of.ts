import type { CrawlStatus } from "../../core/contract/crawl-run.ts";
import type { OwnRun } from "./crawl-runner.ts";

/** A run of ours as its status file will tell it: the process takes a moment to say so itself. */
export function runOf({ kind, begun, begunAt }: OwnRun, now: Date): CrawlStatus {
  const startedAt = begunAt.toISOString();
  return {
    id: startedAt.replaceAll(/[:.]/g, "-"),
    kind,
    begun,
    startedAt,
    updatedAt: now.toISOString(),
    progress: null,
  };
}
