import { rmSync } from "node:fs";
import { join } from "node:path";
import { crawlStatusFile, type CrawlStatus } from "../../core/contract/crawl-run.ts";
import type { Progress } from "../crawl/progress.ts";
import { replaceFile } from "../replace-file.ts";
import { openStopFile } from "./stop-file.ts";

export type StatusSetting = {
  /** The data folder. */
  readonly data: string;
  readonly run: Pick<CrawlStatus, "id" | "kind" | "begun" | "startedAt">;
  readonly now: () => Date;
  /** Called once when somebody wants the run to stop. */
  readonly onStop: () => void;
};

export type Status = {
  show(progress: Progress): void;
  /** Takes the status away. */
  close(): void;
};

const lookEveryMs = 1_000;
/** The thread may have looked out of turn: whether it is time is seen more often. */
const tickMs = 250;

/**
 * Keeps the file that says how a run stands, and looks for whoever wants to stop it, once a second: also while nothing
 * comes in, and, as long as progress is shown, while the thread is too busy for its timers. Never throws: a run goes on
 * though nobody can watch it.
 */
export function openStatus({ data, run, now, onStop }: StatusSetting): Status {
  const file = join(data, crawlStatusFile);
  const stop = openStopFile(data, run.id);
  let progress: Progress | null = null;
  let lookedAt = 0;
  let stopped = false;

  const look = (): void => {
    lookedAt = performance.now();
    const status: CrawlStatus = { ...run, updatedAt: now().toISOString(), progress };
    quietly(() => replaceFile(file, `${JSON.stringify(status)}\n`));
    if (stopped || !stop.asks()) return;
    stopped = true;
    onStop();
  };
  const lookWhenDue = (): void => {
    if (performance.now() - lookedAt >= lookEveryMs) look();
  };
  look();
  const timer = setInterval(lookWhenDue, tickMs).unref();
  return {
    show(next) {
      progress = next;
      lookWhenDue();
    },
    close() {
      clearInterval(timer);
      quietly(() => rmSync(file, { force: true }));
    },
  };
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // A full disk or a reader's lock: the next look tries again.
  }
}
