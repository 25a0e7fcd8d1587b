import type { ReleaseManifest } from "../../core/contract/release.ts";
import { finishedRuns, isServedSince } from "./run-end.ts";
import type { RunSummary, SourceSummary } from "./run-summary.ts";

/** Since when the index is known to agree with a source. */
export type Confirmation = {
  readonly source: string;
  /** Null where no crawl has ever confirmed it. */
  readonly at: string | null;
  /** When a crawl first tried to. */
  readonly triedAt: string | null;
};

/**
 * Troubles of single pages. Every other kind (no answer, no sign-in, no browser, a lost session, nothing in scope, …) leaves open
 * what the portal says now, and so does one that this program does not know.
 */
const ofSinglePages = new Set(["pages-failed", "sitemap-unread"]);
/** Pages that fail are single ones up to this share of a source; beyond it the portal was not to be read. */
const failedShare = 0.1;
// The server takes a release over in seconds; one that is not served by then was refused, or somebody went back.
const takeOverMs = 10 * 60 * 1000;

type Served = { readonly manifest: ReleaseManifest | null; readonly now: Date };

/**
 * What is known of each source, from runs (oldest first) and the release that people search now. A source counts once
 * a whole crawl went through it without a failure and what it read is served, by that run's release or a later one.
 */
export function confirmationsOf(
  sources: readonly string[],
  runs: readonly RunSummary[],
  served: Served,
): Confirmation[] {
  const read = new Map<string, string>();
  const confirmed = new Map<string, string>();
  const tried = new Map<string, string>();
  for (const run of finishedRuns(runs)) {
    for (const source of run.kind === "crawl" ? run.sources : []) {
      const { id, startedAt, finishedAt } = source.figures;
      if (!tried.has(id)) tried.set(id, startedAt);
      if (wasRead(source)) read.set(id, finishedAt);
    }
    if (!isServedSince(run)) continue;
    for (const [id, at] of read) confirmed.set(id, at);
  }
  const bound = olderReleaseSince(runs, served);
  return sources.map((source) => ({
    source,
    at: earlier(
      confirmed.get(source) ?? (tried.has(source) ? null : crawledFor(served.manifest, source)),
      bound,
    ),
    triedAt: tried.get(source) ?? null,
  }));
}

/** Some answer must have come; pages that rest say nothing, yet what fails is measured against the whole source. */
function wasRead({ figures, troubles }: SourceSummary): boolean {
  const { fetched, vouched, rested = 0, documents, answers } = figures;
  const { failed = 0 } = answers;
  if (fetched - failed + vouched <= 0) return false;
  // One that goes on where another was killed asks for the rest only.
  if (failed > Math.max(documents, fetched + vouched + rested) * failedShare) return false;
  return troubles.every(({ kind }) => ofSinglePages.has(kind));
}

/** What a release itself says of a source that was asked for it, where no report is left to tell more. */
function crawledFor(manifest: ReleaseManifest | null, source: string): string | null {
  const made = manifest?.sources.find(({ id }) => id === source);
  return made && made.fetched > 0 ? made.finishedAt : null;
}

/** When the release that is served was made, where it is not the one that the last run left. */
function olderReleaseSince(runs: readonly RunSummary[], { manifest, now }: Served): string | null {
  const last = runs.findLast(isServedSince);
  if (!manifest || !last || !("release" in last.outcome) || last.outcome.release === manifest.id) return null;
  return now.getTime() - Date.parse(last.finishedAt) > takeOverMs ? manifest.createdAt : null;
}

function earlier(at: string | null, bound: string | null): string | null {
  if (at === null || bound === null) return at;
  return Date.parse(bound) < Date.parse(at) ? bound : at;
}
