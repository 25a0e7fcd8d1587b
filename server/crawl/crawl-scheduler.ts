import { type Due, lookAt, type Waiting, waitingAtStart } from "./due-runs.ts";
import { lastCrawl } from "./last-crawl.ts";
import type { RunSummary } from "./run-summary.ts";
import type { Schedule } from "./schedules.ts";

type Looked = {
  readonly now: Date;
  /** A run is under way, whoever began it. */
  readonly busy: boolean;
  /** Runs that ended, oldest first. */
  readonly runs: readonly RunSummary[];
};

/** Begins what the schedules say, whenever it is made to look. */
export class CrawlScheduler {
  readonly #schedules: readonly Schedule[];
  readonly #sources: readonly string[];
  readonly #begin: (due: Due) => void;
  #waiting: Waiting | null = null;

  constructor(schedules: readonly Schedule[], sources: readonly string[], begin: (due: Due) => void) {
    this.#schedules = schedules;
    this.#sources = sources;
    this.#begin = begin;
  }

  look({ now, busy, runs }: Looked): void {
    this.#waiting ??= waitingAtStart(
      this.#schedules,
      (schedule) => lastCrawl(schedule, this.#sources, runs),
      now,
    );
    const { waiting, begin } = lookAt(this.#schedules, this.#waiting, { now, busy });
    this.#waiting = waiting;
    if (begin) this.#begin(begin);
  }
}
