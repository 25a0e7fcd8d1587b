import type { Config } from "../../core/contract/config.ts";
import type { CrawlAlarm, CrawlHealth } from "../../core/contract/crawl-endpoints.ts";
import type { CrawlStatus, CrawlTrouble } from "../../core/contract/crawl-run.ts";
import type { ReleaseManifest } from "../../core/contract/release.ts";
import { alarmsOf } from "./alarms-of.ts";
import { type Confirmation, confirmationsOf } from "./confirmations.ts";
import { crawlMessages } from "./crawl-messages.ts";
import { type HeldRelease, heldRelease } from "./held-release.ts";
import type { KeptRelease } from "./kept-releases.ts";
import { releaseHealth } from "./release-health.ts";
import { finishedRuns, mendable } from "./run-end.ts";
import { runHistory } from "./run-history.ts";
import type { RunSummary } from "./run-summary.ts";
import { nextRun, type Schedule } from "./schedules.ts";
import { sourceHealth, sourceTroubles } from "./source-health.ts";
import { checkedAt } from "./stale-since.ts";

export type CrawlFacts = {
  readonly config: Pick<Config, "crawl" | "sources">;
  readonly schedules: readonly Schedule[];
  /** Runs that ended, oldest first. */
  readonly runs: readonly RunSummary[];
  readonly running: CrawlStatus | null;
  /** Newest first. */
  readonly releases: readonly ReleaseManifest[];
  /** The release that people search now. */
  readonly served: string | null;
  /** The newest decision to leave a release held. */
  readonly decision: KeptRelease | null;
  /** When a crawl that the server began ended without a report. */
  readonly diedAt: Date | null;
  readonly now: Date;
};

/** What the facts come to, for the alarms and for the page alike. */
export type CrawlStanding = {
  readonly confirmations: readonly Confirmation[];
  readonly held: HeldRelease | null;
  readonly alarms: readonly CrawlAlarm[];
};

export function standingOf(facts: CrawlFacts): CrawlStanding {
  const { config, runs, releases, served, decision, diedAt, now } = facts;
  const sources = config.sources.map(({ id }) => id);
  const manifest = releases.find(({ id }) => id === served) ?? null;
  const confirmations = confirmationsOf(sources, runs, { manifest, now });
  const held = heldRelease(runs, decision);
  const { staleHours } = config.crawl;
  const alarms = alarmsOf({ runs, sources, confirmations, held, diedAt, staleHours, now });
  return { confirmations, held, alarms };
}

const died: CrawlTrouble = {
  kind: "died",
  source: null,
  said: { ru: crawlMessages("ru").died, en: crawlMessages("en").died },
};

/** The portal and the index at one look. */
export function crawlHealth(facts: CrawlFacts): CrawlHealth {
  const { config, schedules, runs, running, now } = facts;
  const { confirmations, held, alarms } = standingOf(facts);
  const nextCrawl = (source?: string): Date | null =>
    nextRun(schedules, { kind: "crawl", after: now, ...(source === undefined ? {} : { source }) });
  return {
    running,
    checkedAt: checkedAt(confirmations),
    staleHours: config.crawl.staleHours,
    nextAt: nextCrawl()?.toISOString() ?? null,
    sources: config.sources.map((source) =>
      sourceHealth(source, { runs, held, nextAt: nextCrawl(source.id) }),
    ),
    held,
    alarms: [...alarms],
    troubles: troublesOf(facts),
    releases: releaseHealth(facts.releases, facts),
    history: runHistory(
      runs,
      config.sources.map(({ id }) => id),
    ),
    serverNow: now.toISOString(),
  };
}

function troublesOf({ config, runs, diedAt }: CrawlFacts): CrawlTrouble[] {
  const newest = finishedRuns(runs).at(-1);
  return [
    ...(diedAt === null ? [] : [died]),
    ...mendable(newest?.troubles ?? []),
    ...config.sources.flatMap(({ id }) => sourceTroubles(runs, id)),
  ];
}
