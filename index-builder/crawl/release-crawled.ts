import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { ReleaseManifest } from "../../core/contract/release.ts";
import { assembleSource } from "../release/assemble-source.ts";
import { publishRelease, type Published } from "../release/publish-release.ts";
import { contentReader, dropUnusedContents, readKnown } from "../state/read-known.ts";
import type { Crawled } from "./crawled.ts";
import type { CrawlProblem } from "./problem.ts";
import type { Progress } from "./progress.ts";
import type { CrawlOutcome, SourceReport } from "./report.ts";

export type ReleaseSetting = {
  readonly config: { readonly data: string };
  readonly state: DatabaseSync;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly now: () => Date;
};

type Released = {
  readonly outcome: CrawlOutcome;
  readonly sources: readonly SourceReport[];
  readonly trouble: readonly CrawlProblem[];
};

/** Assembles what the crawl state knows of the sources and publishes it; what failed keeps its earlier content. */
export async function releaseCrawled(crawled: readonly Crawled[], run: ReleaseSetting): Promise<Released> {
  const { state, config, onProgress, signal } = run;
  const read = contentReader(state);
  const assembled = crawled.map((one) => {
    const seen = one.source.identities.map(({ name, groups }) => ({
      groups,
      pages: readKnown(state, one.source.id, name),
    }));
    return { ...one, ...assembleSource(seen, read) };
  });
  const sources = assembled.map(reportOf);
  const records = assembled.flatMap((one) => one.records);
  const trouble: CrawlProblem[] = assembled
    .filter((one) => one.documents === 0 && one.problems.length === 0)
    .map((one) => ({ kind: "no-page-in-scope", source: one.source.id }));
  if (signal.aborted) return { outcome: { kind: "not-published" }, sources, trouble: [] };
  const documents = assembled.reduce((sum, one) => sum + one.documents, 0);
  onProgress({ phase: "index", documents, sections: records.length });
  let published: Published;
  try {
    published = await publishRelease({
      folder: join(config.data, "releases"),
      records,
      sources: assembled.map(manifestEntry),
      now: run.now(),
      signal,
    });
  } catch (error) {
    const problem: CrawlProblem = signal.aborted
      ? { kind: "interrupted" }
      : { kind: "data-not-writable", folder: join(config.data, "releases"), detail: messageOf(error) };
    return { outcome: { kind: "not-published" }, sources, trouble: [...trouble, problem] };
  }
  dropUnusedContents(state);
  if (published.kind === "empty") {
    return {
      outcome: { kind: "not-published" },
      sources,
      trouble: [...trouble, { kind: "nothing-to-publish" }],
    };
  }
  onProgress({ phase: "publish", sections: records.length });
  const { id, ...rest } = published;
  return { outcome: { ...rest, release: id }, sources, trouble };
}

type Assembled = Crawled & ReturnType<typeof assembleSource>;

function reportOf({
  source,
  tally,
  startedAt,
  finishedAt,
  documents,
  duplicates,
  records,
}: Assembled): SourceReport {
  const { fetched, unchanged, redirects, closed, gone, failed, skipped } = tally;
  return {
    id: source.id,
    startedAt,
    finishedAt,
    fetched,
    unchanged,
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
