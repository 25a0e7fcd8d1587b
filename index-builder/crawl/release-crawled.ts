import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Config } from "../../core/contract/config.ts";
import type { ReleaseManifest } from "../../core/contract/release.ts";
import { assembleSource } from "../release/assemble-source.ts";
import { publishRelease } from "../release/publish-release.ts";
import { judgeLoss, type Documents } from "../release/judge-loss.ts";
import { readPublished, rememberPublished } from "../state/published.ts";
import { contentReader, dropUnusedContents, readKnown } from "../state/read-known.ts";
import type { Crawled } from "./crawled.ts";
import { denyClosed } from "./deny-closed.ts";
import type { CrawlProblem } from "./problem.ts";
import type { Progress } from "./progress.ts";
import type { CrawlOutcome, SourceReport } from "./report.ts";

export type ReleaseSetting = {
  readonly config: Pick<Config, "data" | "sources">;
  readonly state: DatabaseSync;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly now: () => Date;
  /** Publishes whatever would vanish. */
  readonly allowLoss: boolean;
};

type Released = {
  readonly outcome: CrawlOutcome;
  readonly sources: readonly SourceReport[];
  readonly trouble: readonly CrawlProblem[];
};

/** Assembles what the crawl state knows of the sources and publishes it; what failed keeps its earlier content. */
export async function releaseCrawled(crawled: readonly Crawled[], run: ReleaseSetting): Promise<Released> {
  const assembled = assemble(crawled, run.state);
  const sources = assembled.map(reportOf);
  const trouble: CrawlProblem[] = assembled
    .filter((one) => one.documents === 0 && one.problems.length === 0)
    .map((one) => ({ kind: "no-page-in-scope", source: one.source.id }));
  if (run.signal.aborted) return { outcome: { kind: "not-published" }, sources, trouble: [] };
  try {
    const published = await publish(assembled, run);
    return { outcome: published.outcome, sources, trouble: [...trouble, ...published.trouble] };
  } catch (error) {
    const problem: CrawlProblem = run.signal.aborted
      ? { kind: "interrupted" }
      : { kind: "data-not-writable", folder: releasesIn(run), detail: messageOf(error) };
    return { outcome: { kind: "not-published" }, sources, trouble: [...trouble, problem] };
  }
}

const releasesIn = ({ config }: ReleaseSetting): string => join(config.data, "releases");

type Assembled = Crawled & ReturnType<typeof assembleSource>;

function assemble(crawled: readonly Crawled[], state: DatabaseSync): Assembled[] {
  const read = contentReader(state);
  return crawled.map((one) => {
    const seen = one.source.identities.map(({ name, groups }) => ({
      groups,
      pages: readKnown(state, one.source.id, name),
    }));
    return { ...one, ...assembleSource(seen, read) };
  });
}

type Outcome = { readonly outcome: CrawlOutcome; readonly trouble: readonly CrawlProblem[] };

/** @throws where the folder cannot be written, or when stopped by its signal. */
async function publish(assembled: readonly Assembled[], run: ReleaseSetting): Promise<Outcome> {
  const { state, onProgress, signal } = run;
  const denied = await denyClosed(run, "from-before");
  const documents = documentsOf(assembled);
  const moved = new Set(aliasesOf(assembled));
  const hidden = new Set(Object.keys(denied.addresses));
  const losses = run.allowLoss ? [] : judgeLoss(readPublished(state), documents, { moved, hidden });
  if (losses.length > 0) return { outcome: { kind: "held" }, trouble: [{ kind: "held", losses }] };

  const records = assembled.flatMap((one) => one.records);
  const count = assembled.reduce((sum, one) => sum + one.documents, 0);
  onProgress({ phase: "index", documents: count, sections: records.length });
  const started = performance.now();
  const published = await publishRelease({
    folder: releasesIn(run),
    records,
    sources: assembled.map(manifestEntry),
    now: run.now(),
    signal,
  });
  dropUnusedContents(state);
  if (published.kind === "empty") {
    return { outcome: { kind: "not-published" }, trouble: [{ kind: "nothing-to-publish" }] };
  }
  await denyClosed(run, "from-this");
  rememberPublished(state, documents);
  onProgress({ phase: "publish", sections: records.length });
  const { kind, id: release, ...size } = published;
  const publishMs = Math.round(performance.now() - started);
  const outcome = kind === "published" ? { kind, release, ...size, publishMs } : { kind, release, ...size };
  return { outcome, trouble: [] };
}

function documentsOf(assembled: readonly Assembled[]): Documents {
  return new Map(
    assembled.map(({ source, records }) => {
      const sections = new Map<string, number>();
      for (const { address } of records) sections.set(address, (sections.get(address) ?? 0) + 1);
      return [source.id, sections];
    }),
  );
}

const aliasesOf = (assembled: readonly Assembled[]): string[] =>
  assembled.flatMap(({ records }) => records.flatMap((record) => record.aliases));

function reportOf({
  source,
  tally,
  startedAt,
  finishedAt,
  documents,
  duplicates,
  records,
}: Assembled): SourceReport {
  const { fetched, unchanged, vouched, redirects, closed, gone, failed, skipped } = tally;
  return {
    id: source.id,
    startedAt,
    finishedAt,
    fetched,
    unchanged,
    vouched,
    redirects,
    duplicates,
    documents,
    sections: records.length,
    skipped: Object.fromEntries([...skipped].map(([why, addresses]) => [why, addresses.size])),
    closed,
    gone: [...gone],
    failed: [...failed.values()],
  };
}

function manifestEntry(one: Assembled): ReleaseManifest["sources"][number] {
  const { tally, source, startedAt, finishedAt, documents } = one;
  return {
    id: source.id,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt.toISOString(),
    fetched: tally.fetched,
    indexed: documents,
    skipped: [...tally.skipped.values()].reduce((sum, addresses) => sum + addresses.size, 0),
    failed: tally.failed.size,
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
