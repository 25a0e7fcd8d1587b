import type { Config } from "../../core/contract/config.ts";
import type { CrawlAlarm, CrawlHealth } from "../../core/contract/crawl-endpoints.ts";
import type { CrawlStatus } from "../../core/contract/crawl-run.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { releasesFolder } from "../catalogue/release-folder.ts";
import type { Now } from "../clock.ts";
import type { LivePort } from "../live-port.ts";
import { askToStop } from "./ask-to-stop.ts";
import { type CrawlFacts, crawlHealth, type CrawlStanding, standingOf } from "./crawl-health.ts";
import { CrawlReports } from "./crawl-reports.ts";
import type { CrawlRunner, CrawlWish, OwnEnd } from "./crawl-runner.ts";
import { CrawlScheduler } from "./crawl-scheduler.ts";
import { StatusFile } from "./crawl-status.ts";
import type { KeptReleases } from "./kept-releases.ts";
import { lossKey } from "./loss-key.ts";
import { ReleaseList } from "./release-list.ts";
import { runOf } from "./run-of.ts";
import { schedulesOf } from "./schedules.ts";
import { staleSince } from "./stale-since.ts";
import { wasBrokenOff } from "./was-broken-off.ts";

type Given = {
  readonly config: Pick<Config, "crawl" | "data" | "sources">;
  readonly catalogue: Pick<Catalogue, "release">;
  readonly live: Pick<LivePort, "publish">;
  readonly runner: CrawlRunner;
  /** Whoever tells of alarms hears after each look which are on. */
  readonly hearAlarms: (alarms: readonly CrawlAlarm[]) => void;
  readonly kept: KeptReleases;
  readonly now: Now;
};

/** What the disk says of crawls, and what follows from it: scheduled runs, alarms, and word to administrators. */
export class CrawlWatch {
  readonly #given: Given;
  readonly reports: CrawlReports;
  readonly releases: ReleaseList;
  readonly #status: StatusFile;
  readonly #schedules: ReturnType<typeof schedulesOf>;
  readonly #scheduler: CrawlScheduler;
  #lastEnd: OwnEnd | null = null;
  #standing: CrawlStanding | null = null;
  #told: string | null = null;

  constructor(given: Given) {
    const { config, now, runner } = given;
    this.#given = given;
    this.reports = new CrawlReports(config.data);
    this.releases = new ReleaseList(releasesFolder(config.data));
    this.#status = new StatusFile(config.data, now);
    this.#schedules = schedulesOf(config.crawl.schedules);
    const sources = config.sources.map(({ id }) => id);
    this.#scheduler = new CrawlScheduler(this.#schedules, sources, (due) => {
      runner.begin({ ...due, begun: { by: "schedule", name: null } });
    });
  }

  /** Since when people may read something old, as of the last look; null while the index is fresh enough. */
  readonly staleSince = (): string | null => staleSince(this.#standing?.alarms ?? []);

  /** A run that this server has begun has ended. */
  noteEnd(end: OwnEnd): void {
    this.#lastEnd = end;
  }

  /** The portal and the index as they stand at this moment. */
  async health(): Promise<CrawlHealth> {
    await this.#look();
    return crawlHealth(this.#facts());
  }

  /** Begins a run; gives false where one is under way, whoever began it. */
  async begin(wish: CrawlWish): Promise<boolean> {
    await this.#status.look();
    return this.#status.current === null && this.#given.runner.begin(wish);
  }

  /** The run under way, whoever began it. */
  async running(): Promise<CrawlStatus | null> {
    await this.#status.look();
    return this.#running();
  }

  /** Whether to allow what this run has held would publish just what was seen of it. */
  async lossOf(run: string): Promise<"as-seen" | "overtaken" | "brokenOff"> {
    await this.#look();
    if (this.#standing?.held?.run !== run) return "overtaken";
    return this.#diedAt() !== null || wasBrokenOff(this.reports.runs) ? "brokenOff" : "as-seen";
  }

  /** Leaves what this run has held where it is; gives false where it is no longer the held one. */
  async keepHeld(run: string, account: string): Promise<boolean> {
    await this.#look();
    const held = this.#standing?.held;
    if (held?.run !== run) return false;
    // Whoever was first has decided.
    if (held.kept === null) await this.#given.kept.keep({ run, loss: lossKey(held.losses), account });
    return true;
  }

  /** Asks the run under way to end, whoever began it; one that has not said yet which it is can only be ours. */
  async stop(): Promise<void> {
    await this.#status.look();
    const { config, runner } = this.#given;
    const running = this.#status.current;
    if (running) await askToStop(config.data, running.id);
    else runner.stop();
  }

  /** One turn of the clockwork: looks, begins what is due, and tells what has changed. */
  async turn(): Promise<void> {
    const { hearAlarms, now, live } = this.#given;
    await this.#look();
    this.#scheduler.look({ now: now(), busy: this.#running() !== null, runs: this.reports.runs });
    const state = this.#revision();
    if (this.#told !== null && state !== this.#told) live.publish({ type: "crawl" }, { role: "admin" });
    this.#told = state;
    hearAlarms(this.#standing?.alarms ?? []);
  }

  async #look(): Promise<void> {
    const { kept } = this.#given;
    await Promise.all([this.reports.look(), this.#status.look(), this.releases.look(), kept.look()]);
    this.#standing = standingOf(this.#facts());
  }

  #running(): CrawlStatus | null {
    const { runner, now } = this.#given;
    return this.#status.current ?? (runner.own && runOf(runner.own, now()));
  }

  #facts(): CrawlFacts {
    const { config, catalogue, kept, now } = this.#given;
    return {
      config,
      schedules: this.#schedules,
      runs: this.reports.runs,
      running: this.#running(),
      releases: this.releases.all,
      served: catalogue.release(),
      decision: kept.newest,
      diedAt: this.#diedAt(),
      now: now(),
    };
  }

  /** When the last run of ours ended without a word; null where a report came since, or somebody stopped it. */
  #diedAt(): Date | null {
    const end = this.#lastEnd;
    if (!end || end.stopped || end.code === 0) return null;
    // It may have given way to a run that somebody else had begun.
    if (this.#status.current !== null) return null;
    const reported = this.reports.runs.some((run) => Date.parse(run.finishedAt) >= end.begunAt.getTime());
    return reported ? null : end.endedAt;
  }

  /** Equal as long as there is nothing new to see. */
  #revision(): string {
    const running = this.#running();
    return JSON.stringify([
      [running?.id, this.#status.current?.updatedAt],
      this.reports.revision,
      [this.#given.catalogue.release(), ...this.releases.all.map(({ id }) => id)],
      this.#standing?.alarms.map(({ kind, source, since }) => [kind, source, since]),
      this.#standing?.held?.kept,
    ]);
  }
}
