import { hash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Config } from "../../core/contract/config.ts";
import type { Source } from "../../core/contract/config-source.ts";
import { extractionVersion } from "../extract/parse-page.ts";
import { selectorProblem } from "../extract/selectors.ts";
import { withPreset } from "../presets/with-preset.ts";
import { openEventLog, type EventLog } from "../events/event-log.ts";
import type { Pause } from "../fetch/host-gate.ts";
import { createKnownHosts, type KnownHosts } from "../fetch/known-hosts.ts";
import { claimState, type Claim } from "../state/claim-state.ts";
import { copyData } from "../state/copy-data.ts";
import { openState } from "../state/open-state.ts";
import { beginRun, finishRun } from "../state/runs.ts";
import { createVisits } from "../state/visits.ts";
import { crawlIdentity } from "./crawl-identity.ts";
import type { Crawled } from "./crawled.ts";
import { denyClosed } from "./deny-closed.ts";
import { openSource, type Identity } from "./open-source.ts";
import type { CrawlProblem } from "./problem.ts";
import type { Progress } from "./progress.ts";
import { releaseCrawled } from "./release-crawled.ts";
import type { CrawlReport } from "./report.ts";
import { createTally, type Tally } from "./tally.ts";

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
  /** How to wait before asking again for what failed; tests turn a clock instead. */
  readonly pause?: Pause;
};

type Run = Required<Omit<CrawlOptions, "pause">> & {
  readonly pause: Pause | undefined;
  readonly state: DatabaseSync;
  readonly log: EventLog;
  /** What one source learns of a host holds for the next. */
  readonly hosts: KnownHosts;
};

/**
 * Crawls every source of a configuration as each of its identities and publishes what they saw as a new release.
 * What cannot be reached keeps what was known of it. @returns what was done and what to mend; expected troubles
 * never throw.
 */
export async function crawl(options: CrawlOptions): Promise<CrawlReport> {
  if (options.dryRun === true) return dryRun(options);
  const now = options.now ?? (() => new Date());
  const startedAt = now();
  const { config } = options;
  const failed = (problem: CrawlProblem): CrawlReport => ({
    outcome: { kind: "not-published" },
    sources: [],
    problems: [problem],
    startedAt,
    finishedAt: now(),
  });
  let claim: Claim;
  let state: DatabaseSync;
  try {
    claim = claimState(config.data);
    if (claim.kind === "held") return failed({ kind: "already-running", folder: config.data });
    state = openState(config.data);
  } catch (error) {
    return failed({ kind: "data-not-writable", folder: config.data, detail: messageOf(error) });
  }
  const log = openEventLog(config.data, now);
  try {
    return await crawlAll(startedAt, {
      log,
      hosts: createKnownHosts(),
      config,
      now,
      state,
      pause: options.pause,
      allow: options.allow ?? false,
      rightsOnly: options.rightsOnly ?? false,
      dryRun: false,
      signal: options.signal ?? new AbortController().signal,
      onProgress: options.onProgress ?? (() => undefined),
    });
  } finally {
    log.close();
    state.close();
    claim.release();
  }
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

async function crawlAll(startedAt: Date, run: Run): Promise<CrawlReport> {
  const problems: CrawlProblem[] = [];
  const crawled: Crawled[] = [];
  for (const source of run.config.sources) {
    if (run.signal.aborted) break;
    const one = await crawlSource(withPreset(source), run);
    crawled.push(one);
    problems.push(...one.problems);
  }
  if (run.signal.aborted && !problems.some(({ kind }) => kind === "interrupted"))
    problems.push({ kind: "interrupted" });
  const { outcome, sources, trouble } = await releaseCrawled(crawled, { ...run, allowLoss: run.allow });
  return { outcome, sources, problems: [...problems, ...trouble], startedAt, finishedAt: run.now() };
}

async function crawlSource(source: Source, run: Run): Promise<Crawled> {
  const startedAt = run.now();
  const tally = createTally();
  const problems = selectorProblems(source);
  if (problems.length === 0 && !run.allow) {
    for (const identity of source.identities) {
      if (!run.signal.aborted) problems.push(...(await crawlAs({ source, identity, tally }, run)));
    }
  }
  const first = [...tally.failed.values()][0];
  if (first) {
    const { address: example, detail } = first;
    problems.push({ kind: "pages-failed", source: source.id, count: tally.failed.size, example, detail });
  }
  return { source, tally, problems, startedAt, finishedAt: run.now() };
}

function selectorProblems(source: Source): CrawlProblem[] {
  const ruled = source.fields.flatMap((rule) => (rule.from === "selector" ? [rule.selector] : []));
  return [...Object.values(source.selectors).flat(), ...ruled].flatMap((selector) => {
    const detail = selectorProblem(selector);
    return detail === null ? [] : [{ kind: "selector" as const, source: source.id, selector, detail }];
  });
}

type As = { readonly source: Source; readonly identity: Identity; readonly tally: Tally };

async function crawlAs({ source, identity, tally }: As, run: Run): Promise<CrawlProblem[]> {
  const { state, signal, now, pause } = run;
  const opened = await openSource({
    source,
    identity,
    signal,
    now,
    hosts: run.hosts,
    ...(pause ? { pause } : {}),
  });
  if (opened.kind === "closed") return [signal.aborted ? { kind: "interrupted" } : opened.problem];
  const kind = run.rightsOnly ? "rights" : "crawl";
  const one = beginRun(state, { source: source.id, identity: identity.name, kind }, now());
  try {
    const problems = await crawlIdentity({
      source,
      identity,
      portal: opened.portal,
      tally,
      signal,
      now,
      rightsOnly: run.rightsOnly,
      tell: (event) => run.log.write(event),
      visits: createVisits(state, {
        source: source.id,
        identity: identity.name,
        run: one,
        probed: identity.signIn.kind !== "open" && identity.signIn.probe !== undefined,
        recipe: recipeOf(source),
      }),
      onVisit: (waiting) =>
        run.onProgress({
          phase: "crawl",
          source: source.id,
          identity: identity.name,
          fetched: tally.fetched,
          waiting,
          failed: tally.failed.size,
        }),
    });
    // One that was interrupted stays unfinished: the next crawl goes on with it.
    if (!signal.aborted) {
      finishRun(state, one, now());
      await denyClosed(run, "from-before");
    }
    return problems;
  } finally {
    await opened.portal.fetcher.close();
  }
}

function recipeOf({ preset, selectors, fields, junkParameters, robots }: Source): string {
  const shaping = [extractionVersion, preset, selectors, fields, junkParameters, robots];
  return hash("sha1", JSON.stringify(shaping), "base64url");
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
