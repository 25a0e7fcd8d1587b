import type { ReleaseHealth } from "../../core/contract/crawl-endpoints.ts";
import type { ReleaseManifest } from "../../core/contract/release.ts";
import type { RunSummary } from "./run-summary.ts";

/** Releases as the administrator sees them, in the order given. */
export function releaseHealth(
  releases: readonly ReleaseManifest[],
  { runs, served }: { runs: readonly RunSummary[]; served: string | null },
): ReleaseHealth[] {
  return releases.map(({ id, createdAt, documents, sections }) => ({
    id,
    createdAt,
    documents,
    sections,
    served: id === served,
    change: changeOf(runs.find(({ outcome }) => outcome.kind === "published" && outcome.release === id)),
  }));
}

function changeOf(run: RunSummary | undefined): ReleaseHealth["change"] {
  if (!run) return null;
  const change = { added: 0, changed: 0, vanished: 0 };
  for (const { figures } of run.sources) {
    change.added += figures.added;
    change.changed += figures.changed;
    change.vanished += figures.vanished;
  }
  return change;
}
