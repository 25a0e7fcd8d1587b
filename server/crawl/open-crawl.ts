import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import type { Config } from "../../core/contract/config.ts";
import type { Part } from "../app-deps.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Now } from "../clock.ts";
import type { LivePort } from "../live-port.ts";
import type { Store } from "../store/store.ts";
import { AlarmBook } from "./alarm-book.ts";
import { type BrokenOnPage, brokenLinks } from "./broken-links.ts";
import { crawlOver } from "./crawl-part.ts";
import { CrawlRunner } from "./crawl-runner.ts";
import { CrawlWatch } from "./crawl-watch.ts";
import { indexBuilder } from "./index-builder.ts";
import { KeptReleases } from "./kept-releases.ts";

export type CrawlOptions = {
  readonly config: Config;
  /** The configuration's own path: the crawler reads it by itself. */
  readonly configFile: string;
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly live: Pick<LivePort, "publish">;
  readonly now: Now;
  readonly log: Logger;
  /** What to run instead of the index-builder; tests have one of their own. */
  readonly program?: string;
};

export type OpenCrawl = {
  readonly part: Part;
  readonly staleSince: () => string | null;
  /** What the last whole runs found; null before the first. */
  readonly brokenLinks: () => Promise<readonly BrokenOnPage[] | null>;
  readonly close: () => Promise<void>;
};

// Administrators hear of news at most this often; a look is a handful of calls to the system.
const turnMs = 1000;

/** Watches crawls and begins them by the schedules, until closed. */
export function openCrawl({ program = indexBuilder, ...given }: CrawlOptions): OpenCrawl {
  const { config, configFile, store, now, log } = given;
  const stopping = new AbortController();
  const recipients = config.mail ? config.crawl.alarmsTo : [];
  const runner = new CrawlRunner({
    program,
    configFile,
    data: config.data,
    now,
    log,
    ended: (end) => watch.noteEnd(end),
  });
  const alarms = new AlarmBook({ store, log, now, recipients });
  const kept = new KeptReleases({ store, now });
  const watch = new CrawlWatch({ ...given, runner, alarms, kept });
  const turning = keepTurning(watch, { log, signal: stopping.signal });
  return {
    part: crawlOver({ watch, program, configFile, signal: stopping.signal }),
    staleSince: watch.staleSince,
    brokenLinks: () =>
      brokenLinks(
        watch.reports,
        config.sources.map(({ id }) => id),
      ),
    async close() {
      stopping.abort();
      await Promise.all([turning, runner.close()]);
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
