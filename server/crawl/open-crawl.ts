import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import type { Config } from "../../core/contract/config.ts";
import type { CrawlAlarm } from "../../core/contract/crawl-endpoints.ts";
import type { Part } from "../app-deps.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Now } from "../clock.ts";
import type { LivePort } from "../live-port.ts";
import type { Store } from "../store/store.ts";
import { type BrokenOnPage, brokenLinks } from "./broken-links.ts";
import { crawlOver } from "./crawl-part.ts";
import { CrawlRunner } from "./crawl-runner.ts";
import { CrawlWatch } from "./crawl-watch.ts";
import { indexBuilder } from "./index-builder.ts";
import { KeptReleases } from "./kept-releases.ts";
import type { RunSummary } from "./run-summary.ts";

export type CrawlOptions = {
  readonly config: Config;
  /** The configuration's own path: the crawler reads it by itself. */
  readonly configFile: string;
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly live: Pick<LivePort, "publish">;
  /** Hears after each look which alarms are on. */
  readonly hearAlarms: (alarms: readonly CrawlAlarm[]) => void;
  readonly now: Now;
  readonly log: Logger;
  /** What to run instead of the index-builder; tests have one of their own. */
  readonly program?: string;
  /** Of parts that were open before: a crawl under way goes on. */
  readonly runner?: CrawlRunner | undefined;
};

export type OpenCrawl = {
  readonly part: Part;
  readonly staleSince: () => string | null;
  /** What the last whole runs found; null before the first. */
  readonly brokenLinks: () => Promise<readonly BrokenOnPage[] | null>;
  /** Reports of runs that ended, oldest first. */
  readonly runs: () => readonly RunSummary[];
  readonly runner: CrawlRunner;
  /** Begins nothing more; a crawl under way goes on. */
  readonly rest: () => Promise<void>;
  /** Rests, and ends the crawl under way. */
  readonly close: () => Promise<void>;
};

// Administrators hear of news at most this often; a look is a handful of calls to the system.
const turnMs = 1000;

/** Watches crawls and begins them by the schedules, until closed. */
export function openCrawl({ program = indexBuilder, ...given }: CrawlOptions): OpenCrawl {
  const { config, configFile, store, now, log } = given;
  const stopping = new AbortController();
  const runner =
    given.runner ?? new CrawlRunner({ program, configFile, data: config.data, now, log, ended: () => {} });
  const kept = new KeptReleases({ store, now });
  const watch = new CrawlWatch({ ...given, runner, kept });
  runner.follow((end) => watch.noteEnd(end));
  const turning = keepTurning(watch, { log, signal: stopping.signal });
  async function rest(): Promise<void> {
    stopping.abort();
    await turning;
  }
  return {
    part: crawlOver({ watch, program, configFile, signal: stopping.signal }),
    staleSince: watch.staleSince,
    brokenLinks: () =>
      brokenLinks(
        watch.reports,
        config.sources.map(({ id }) => id),
      ),
    runs: () => watch.reports.runs,
    runner,
    rest,
    async close() {
      await Promise.all([rest(), runner.close()]);
    },
  };
}

async function keepTurning(
  watch: CrawlWatch,
  { log, signal }: { log: Logger; signal: AbortSignal },
): Promise<void> {
  let failing = false;
  while (!signal.aborted) {
    try {
      await watch.turn();
      failing = false;
    } catch (error) {
      // A busy database, most likely: told once, tried again every second.
      if (!failing) log.error({ err: error }, "crawls could not be looked after");
      failing = true;
    }
    await delay(turnMs, undefined, { signal }).catch(() => {});
  }
}
