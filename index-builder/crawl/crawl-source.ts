import { hash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Source } from "../../core/contract/config-source.ts";
import { extractionVersion } from "../extract/parse-page.ts";
import type { EventLog } from "../events/event-log.ts";
import type { Pause } from "../fetch/host-gate.ts";
import type { KnownHosts } from "../fetch/known-hosts.ts";
import { beginRun, finishRun } from "../state/runs.ts";
import { takeBackUnconfirmed } from "../state/take-back.ts";
import { createVisits } from "../state/visits.ts";
import { crawlIdentity } from "./crawl-identity.ts";
import type { Crawled } from "./crawled.ts";
import { denyClosed, type Denying } from "./deny-closed.ts";
import { openSource, type Identity } from "./open-source.ts";
import type { CrawlProblem } from "./problem.ts";
import type { Progress } from "./progress.ts";
import { selectorProblems } from "./selector-problems.ts";
import { countHidden, createTally, type Tally } from "./tally.ts";

export type SourceCrawl = Denying & {
  readonly state: DatabaseSync;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly pause: Pause | undefined;
  /** Asks only for what is known already, whether it may still be seen. */
  readonly rightsOnly: boolean;
  /** A run of the schedule leaves out what seldom changes; one that somebody began asks for everything. */
  readonly rests: boolean;
  readonly onProgress: (progress: Progress) => void;
  readonly log: EventLog;
  /** What one source learns of a host holds for the next. */
  readonly hosts: KnownHosts;
};

/** Crawls one source as each of its identities. */
export async function crawlSource(source: Source, run: SourceCrawl): Promise<Crawled> {
  const startedAt = run.now();
  const tally = createTally();
  const problems = selectorProblems(source);
  if (problems.length === 0) {
    for (const identity of source.identities) {
      if (!run.signal.aborted) problems.push(...(await crawlAs({ source, identity, tally }, run)));
    }
  }
  tally.hosts = run.hosts.takeFigures();
  const first = [...tally.failed.values()][0];
  if (first) {
    const { address: example, detail } = first;
    problems.push({ kind: "pages-failed", source: source.id, count: tally.failed.size, example, detail });
  }
  const empty = tally.skipped.get("empty")?.size ?? 0;
  if (empty >= fewestEmpty && empty > tally.fetched / 2) {
    problems.push({ kind: "pages-empty", source: source.id, count: empty });
  }
  return { source, tally, problems, startedAt, finishedAt: run.now() };
}

/** A page or two without a word stand on any portal. */
const fewestEmpty = 3;

/** A source of which nothing is asked in this run: the release has what is known of it for sure. */
export function leftAsItIs(source: Source, { state, now }: Pick<SourceCrawl, "state" | "now">): Crawled {
  for (const { name } of source.identities) takeBackUnconfirmed(state, source.id, name);
  const problems = selectorProblems(source);
  return { source, tally: createTally(), problems, startedAt: now(), finishedAt: now() };
}

type As = { readonly source: Source; readonly identity: Identity; readonly tally: Tally };

async function crawlAs({ source, identity, tally }: As, run: SourceCrawl): Promise<CrawlProblem[]> {
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
  const probed = identity.signIn.kind !== "open" && identity.signIn.probe !== undefined;
  const one = beginRun(state, { source: source.id, identity: identity.name, kind, probed }, now());
  tally.runs.set(identity.name, one.id);
  try {
    const problems = await crawlIdentity({
      source,
      identity,
      portal: opened.portal,
      tally,
      signal,
      now,
      rightsOnly: run.rightsOnly,
      rests: run.rests,
      onHidden: () => denyClosed(run, "from-before"),
      tell(event) {
        countHidden(tally, event);
        run.log.write(event);
      },
      visits: createVisits(state, {
        source: source.id,
        identity: identity.name,
        run: one,
        probed,
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

function recipeOf({ preset, selectors, fields, junkParameters, robots, rendering }: Source): string {
  const shaping = [extractionVersion, preset, selectors, fields, junkParameters, robots, rendering];
  return hash("sha1", JSON.stringify(shaping), "base64url");
}
