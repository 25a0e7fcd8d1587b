import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { messageOf } from "../message-of.ts";
import type { Config } from "../../core/contract/config.ts";
import type { CrawlBegun, CrawlKind } from "../../core/contract/crawl-run.ts";
import { withPreset } from "../presets/with-preset.ts";
import { openEventLog } from "../events/event-log.ts";
import type { Pause } from "../fetch/host-gate.ts";
import { createKnownHosts } from "../fetch/known-hosts.ts";
import { gatherRun } from "../report/gather-run.ts";
import { recordRun, type Ended, type Watched } from "../report/record-run.ts";
import { runIdOf } from "../report/run-id.ts";
import { claimState, type Claim } from "../state/claim-state.ts";
import { copyData } from "../state/copy-data.ts";
import { openState } from "../state/open-state.ts";
import { crawlSource, leftAsItIs, type SourceCrawl } from "./crawl-source.ts";
import type { Crawled } from "./crawled.ts";
import type { CrawlProblem } from "./problem.ts";
import type { Progress } from "./progress.ts";
import { releaseCrawled } from "./release-crawled.ts";
import type { CrawlReport } from "./report.ts";

export type CrawlOptions = {
  /** Its `data` is used as it stands: absolute, or relative to the working folder. */
  readonly config: Pick<Config, "data" | "sources">;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly now?: () => Date;
  /** Publishes what is known now, without crawling, whatever would vanish. */
  readonly allow?: boolean;
  /** Crawls and tells what would be published, and leaves release and state as they are. */
  readonly dryRun?: boolean;
  /** Asks only for what is known already, whether it may still be seen: quick enough to run between crawls. */
  readonly rightsOnly?: boolean;
  /** Ids of the sources to ask, all where none is named; of the others the release has what is known. */
  readonly only?: readonly string[];
  readonly begun?: CrawlBegun;
  /** How to wait before asking again for what failed; tests turn a clock instead. */
  readonly pause?: Pause;
};

type Run = SourceCrawl & {
  readonly kind: CrawlKind;
  readonly only: readonly string[];
  readonly startedAt: Date;
};

/**
 * Crawls every source of a configuration as each of its identities and publishes what they saw as a new release.
 * What cannot be reached keeps what was known of it. @returns what was done and what to mend; expected troubles
 * never throw.
 */
export async function crawl(options: CrawlOptions): Promise<CrawlReport> {
  if (options.dryRun === true) return dryRun(options);
  const { config, now = () => new Date() } = options;
  const startedAt = now();
  const failed = (problem: CrawlProblem): CrawlReport => ({
    outcome: { kind: "not-published" },
    sources: [],
    problems: [problem],
    startedAt,
    finishedAt: now(),
  });
  const notWritable = (error: unknown): CrawlReport =>
    failed({ kind: "data-not-writable", folder: config.data, detail: messageOf(error) });
  let claim: Claim;
  try {
    claim = claimState(config.data);
  } catch (error) {
    return notWritable(error);
  }
  if (claim.kind === "held") return failed({ kind: "already-running", folder: config.data });

  const kind = kindOf(options);
  const { begun = { by: "command", name: null }, signal } = options;
  const run = { id: runIdOf(startedAt), kind, begun, startedAt: startedAt.toISOString() };
  try {
    return await recordRun({ data: config.data, run, now, signal }, async (watched) => {
      let state: DatabaseSync;
      try {
        state = openState(config.data);
      } catch (error) {
        return { report: notWritable(error), gathered: { sources: [], losses: [] } };
      }
      try {
        return await crawlWith(state, { options, kind, watched, startedAt, now });
      } finally {
        state.close();
      }
    });
  } finally {
    claim.release();
  }
}

function kindOf({ allow = false, rightsOnly = false }: CrawlOptions): CrawlKind {
  if (allow) return "allow";
  return rightsOnly ? "rights" : "crawl";
}

/** The same crawl in a folder of its own, with a copy of the state and of the current release to compare with. */
async function dryRun(options: CrawlOptions): Promise<CrawlReport> {
  const { config } = options;
  const folder = await mkdtemp(join(tmpdir(), "ask-me-dry-run-"));
  try {
    await copyData(config.data, folder);
    const report = await crawl({ ...options, dryRun: false, config: { ...config, data: folder } });
    const { outcome } = report;
    return outcome.kind === "published"
      ? { ...report, outcome: { ...outcome, kind: "would-publish" } }
      : report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Beginning = Pick<Run, "kind" | "startedAt" | "now"> & {
  readonly options: CrawlOptions;
  readonly watched: Watched;
};

async function crawlWith(
  state: DatabaseSync,
  { options, kind, watched, startedAt, now }: Beginning,
): Promise<Ended> {
  const { config, only = [], onProgress, pause } = options;
  const log = openEventLog(config.data, now);
  const run: Run = {
    state,
    log,
    hosts: createKnownHosts(),
    config,
    kind,
    only,
    startedAt,
    now,
    pause,
    rightsOnly: kind === "rights",
    rests: options.begun?.by === "schedule",
    signal: watched.signal,
    onProgress(progress) {
      watched.show(progress);
      onProgress?.(progress);
    },
  };
  try {
    const { report, crawled } = await crawlAll(run);
    const tallies = new Map(crawled.map(({ source, tally }) => [source.id, tally]));
    return { report, gathered: await gatherRun(state, { kind, report, tallies, config }) };
  } finally {
    log.close();
  }
}

type All = { readonly report: CrawlReport; readonly crawled: readonly Crawled[] };

async function crawlAll(run: Run): Promise<All> {
  const { config, only, kind, startedAt, now } = run;
  const isAsked = ({ id }: { readonly id: string }): boolean => only.length === 0 || only.includes(id);
  const problems: CrawlProblem[] = [];
  const crawled: Crawled[] = [];
  for (const source of config.sources) {
    if (run.signal.aborted) break;
    const asks = kind !== "allow" && isAsked(source);
    const one = asks ? await crawlSource(withPreset(source), run) : leftAsItIs(withPreset(source), run);
    crawled.push(one);
    if (isAsked(source)) problems.push(...one.problems);
  }
  if (run.signal.aborted && !problems.some((problem) => problem.kind === "interrupted"))
    problems.push({ kind: "interrupted" });
  const released = await releaseCrawled(crawled, { ...run, allowLoss: kind === "allow" });
  const trouble = released.trouble.filter(
    (problem) => problem.kind !== "no-page-in-scope" || isAsked({ id: problem.source }),
  );
  const report = {
    outcome: released.outcome,
    sources: released.sources.filter(isAsked),
    problems: [...problems, ...trouble],
    startedAt,
    finishedAt: now(),
  };
  return { report, crawled };
}
