import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { messageOf } from "../message-of.ts";
import type { Config } from "../../core/contract/config.ts";
import type { DocumentKind } from "../../core/contract/record.ts";
import type { ReleaseManifest } from "../../core/contract/release.ts";
import { assembleSource, type AssembledSource } from "../release/assemble-source.ts";
import { publishRelease, type Published } from "../release/publish-release.ts";
import { readCurrent } from "../release/read-current.ts";
import { judgeLoss } from "../release/judge-loss.ts";
import { inTransaction } from "../state/in-transaction.ts";
import { readRefused } from "../state/read-refused.ts";
import { openContents } from "../state/open-contents.ts";
import { dropUnusedContents, readKnown } from "../state/read-known.ts";
import { readLinks } from "../state/read-links.ts";
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
  /** A check of rights takes away by the deny list alone: whatever else it has met waits for the next crawl. */
  readonly rightsOnly: boolean;
};

type Released = {
  readonly outcome: CrawlOutcome;
  readonly sources: readonly SourceReport[];
  readonly trouble: readonly CrawlProblem[];
};

/** Assembles what the crawl state knows of the sources and publishes it; what failed keeps its earlier content. */
export async function releaseCrawled(crawled: readonly Crawled[], run: ReleaseSetting): Promise<Released> {
  if (run.rightsOnly) return asServed(crawled, run);
  let assembled: readonly Assembled[] = crawled.map((one) => ({ ...one, documents: [], duplicates: 0 }));
  const sources = (published: Published | null) => assembled.map((one) => reportOf(one, published));
  if (run.signal.aborted) return { outcome: { kind: "not-published" }, sources: sources(null), trouble: [] };
  const trouble: CrawlProblem[] = [];
  try {
    assembled = await assemble(crawled, run);
    trouble.push(...emptyOnes(assembled));
    const { published, publishMs } = await publish(assembled, run);
    const outcome = outcomeOf(published, publishMs);
    return { outcome, sources: sources(published), trouble: [...trouble, ...troubleOf(published)] };
  } catch (error) {
    const isSystems = error instanceof Error && "code" in error;
    if (!run.signal.aborted && !isSystems) throw error;
    const problem: CrawlProblem = run.signal.aborted
      ? { kind: "interrupted" }
      : { kind: "data-not-writable", folder: releasesIn(run), detail: messageOf(error) };
    return { outcome: { kind: "not-published" }, sources: sources(null), trouble: [...trouble, problem] };
  }
}

/** The release that is served stays as it is. */
async function asServed(crawled: readonly Crawled[], run: ReleaseSetting): Promise<Released> {
  const before = await readCurrent(releasesIn(run));
  const current = before.kind === "base" ? before.current : null;
  const sources = crawled.map((one) => {
    const own = current?.documents.filter(({ source }) => source === one.source.id) ?? [];
    const sections = own.reduce((sum, document) => sum + document.sections, 0);
    return { ...countsOf({ ...one, documents: own, duplicates: 0 }), sections };
  });
  if (current === null) return { outcome: { kind: "not-published" }, sources, trouble: [] };
  const { id: release, documents, sections } = current.manifest;
  return { outcome: { kind: "unchanged", release, documents, sections }, sources, trouble: [] };
}

const emptyOnes = (assembled: readonly Assembled[]): CrawlProblem[] =>
  assembled
    .filter((one) => one.documents.length === 0 && one.problems.length === 0)
    .map((one) => ({ kind: "no-page-in-scope", source: one.source.id }));

function outcomeOf(published: Published, publishMs: number): CrawlOutcome {
  switch (published.kind) {
    case "published":
      return { kind: "published", release: published.id, ...published.size, publishMs };
    case "unchanged":
      return { kind: "unchanged", release: published.id, ...published.size };
    case "held":
      return { kind: "held" };
    case "empty":
      return { kind: "not-published" };
  }
}

function troubleOf(published: Published): CrawlProblem[] {
  if (published.kind === "held") return [{ kind: "held", losses: published.losses }];
  return published.kind === "empty" ? [{ kind: "nothing-to-publish" }] : [];
}

const releasesIn = ({ config }: ReleaseSetting): string => join(config.data, "releases");

type Assembled = Crawled & AssembledSource;

/** All or nothing, so that what is worked out costs one commit and not one for each content. */
function assemble(crawled: readonly Crawled[], { state, now, signal }: ReleaseSetting): Promise<Assembled[]> {
  return inTransaction(state, async () => {
    const assembled: Assembled[] = [];
    for (const one of crawled) {
      const seen = one.source.identities.map(({ name, groups }) => ({
        groups,
        pages: readKnown(state, one.source.id, name),
        links: readLinks(state, one.source.id, name),
      }));
      const today = now().toISOString().slice(0, 10);
      assembled.push({
        ...one,
        ...(await assembleSource(seen, openContents(state, one.source.id), { today, signal })),
      });
    }
    return assembled;
  });
}

type Publishing = { readonly published: Published; readonly publishMs: number };

/** @throws where the folder cannot be written, or when stopped by its signal. */
async function publish(assembled: readonly Assembled[], run: ReleaseSetting): Promise<Publishing> {
  const { state, onProgress, signal } = run;
  const denied = await denyClosed(run, "from-before");
  const count = assembled.reduce((sum, one) => sum + one.documents.length, 0);
  onProgress({ phase: "index", documents: count, sections: 0 });
  const refused = () => readRefused(state, Object.keys(denied.addresses));
  const started = performance.now();
  const published = await publishRelease({
    folder: releasesIn(run),
    documents: new Map(assembled.map(({ source, documents }) => [source.id, documents])),
    sources: assembled.map(manifestEntry),
    now: run.now(),
    signal,
    judge: (before, after) =>
      run.allowLoss ? [] : judgeLoss(before, after, { moved: movedIn(assembled), hidden: refused() }),
  });
  if (published.kind === "published" || published.kind === "unchanged") {
    dropUnusedContents(state);
    await denyClosed(run, "from-this");
    onProgress({ phase: "publish", sections: published.size.sections });
  }
  return { published, publishMs: Math.round(performance.now() - started) };
}

const movedIn = (assembled: readonly Assembled[]): Set<string> =>
  new Set(assembled.flatMap(({ documents }) => documents.flatMap(({ aliases }) => aliases)));

function reportOf(one: Assembled, published: Published | null): SourceReport {
  const made = published === null || published.kind === "empty" ? null : published;
  const sections = [...(made?.documents.get(one.source.id)?.values() ?? [])];
  const changes = made?.kind === "published" ? made.changes.get(one.source.id) : undefined;
  return {
    ...countsOf(one),
    sections: sections.reduce((sum, count) => sum + count, 0),
    ...changes,
  };
}

type Counted = Crawled & {
  readonly documents: readonly { readonly kind: DocumentKind }[];
  readonly duplicates: number;
};

function countsOf({
  source,
  tally,
  startedAt,
  finishedAt,
  documents,
  duplicates,
}: Counted): Omit<SourceReport, "sections"> {
  const { fetched, unchanged, vouched, rested, redirects, closed, gone, failed, skipped } = tally;
  return {
    id: source.id,
    startedAt,
    finishedAt,
    fetched,
    unchanged,
    vouched,
    rested,
    redirects,
    duplicates,
    documents: documents.length,
    added: 0,
    changed: 0,
    vanished: 0,
    kinds: countKinds(documents),
    skipped: Object.fromEntries([...skipped].map(([why, addresses]) => [why, addresses.size])),
    closed,
    gone: [...gone],
    failed: [...failed.values()],
  };
}

function countKinds(documents: Counted["documents"]): Partial<Record<DocumentKind, number>> {
  const kinds: Partial<Record<DocumentKind, number>> = {};
  for (const { kind } of documents) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}

function manifestEntry(one: Assembled): ReleaseManifest["sources"][number] {
  const { tally, source, startedAt, finishedAt, documents } = one;
  return {
    id: source.id,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt.toISOString(),
    fetched: tally.fetched,
    indexed: documents.length,
    skipped: [...tally.skipped.values()].reduce((sum, addresses) => sum + addresses.size, 0),
    failed: tally.failed.size,
  };
}
