import { endOf } from "./run-end.ts";
import type { RunSummary } from "./run-summary.ts";
import { covers, type Schedule } from "./schedules.ts";

/**
 * When the sources of a schedule were last crawled whole, by whomever; null for never. What the schedule had begun and
 * somebody broke off does not count: most likely the server was stopped, and goes on where it was.
 * @param sources ids of all that are configured. @param runs oldest first.
 */
export function lastCrawl(
  schedule: Schedule,
  sources: readonly string[],
  runs: readonly RunSummary[],
): Date | null {
  const wanted = sources.filter((source) => covers(schedule, source));
  const last = runs.findLast((run) => {
    const end = endOf(run);
    if (run.kind !== "crawl" || end === "refused") return false;
    if (end === "stopped") return run.begun.by !== "schedule";
    return wanted.every((source) => run.sources.some(({ figures }) => figures.id === source));
  });
  return last ? new Date(last.startedAt) : null;
}
