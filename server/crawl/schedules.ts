import type { CrawlSchedule } from "../../core/contract/config-crawl.ts";
import { readCron } from "../../core/contract/read-cron.ts";

/** A schedule of the configuration that can tell when it comes due. */
export type Schedule = Pick<CrawlSchedule, "kind" | "sources"> & {
  readonly next: (after: Date) => Date | null;
};

/** The schedules of a configuration; one that could not be understood would have been refused with the file. */
export function schedulesOf(schedules: readonly CrawlSchedule[]): Schedule[] {
  return schedules.flatMap(({ cron, timeZone, kind, sources }) => {
    const read = readCron(cron, timeZone);
    return read.kind === "ok" ? [{ kind, sources, next: read.next }] : [];
  });
}

export const covers = ({ sources }: Pick<Schedule, "sources">, source: string): boolean =>
  sources.length === 0 || sources.includes(source);

/** When the next run of a kind is due: of any source, or of this one. */
export function nextRun(
  schedules: readonly Schedule[],
  { kind, after, source }: { kind: Schedule["kind"]; after: Date; source?: string },
): Date | null {
  const due = schedules
    .filter((one) => one.kind === kind && (source === undefined || covers(one, source)))
    .flatMap((one) => one.next(after) ?? []);
  return due.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
