import type { CrawlAlarm } from "../../core/contract/crawl-endpoints.ts";
import type { Confirmation } from "./confirmations.ts";
import type { HeldRelease } from "./held-release.ts";
import { finishedRuns } from "./run-end.ts";
import type { RunSummary } from "./run-summary.ts";

const hourMs = 60 * 60 * 1000;
/** So long a run that hid many documents is told of: it says what happened, not how things stand. */
const hiddenToldMs = 24 * hourMs;
const manyHidden = 20;
const hiddenShare = 0.05;

export type AlarmFacts = {
  /** Oldest first. */
  readonly runs: readonly RunSummary[];
  /** Ids of the sources that are configured. */
  readonly sources: readonly string[];
  readonly confirmations: readonly Confirmation[];
  readonly held: HeldRelease | null;
  /** When a crawl that the server began ended without a report. */
  readonly diedAt: Date | null;
  readonly staleHours: number;
  readonly now: Date;
};

/** What somebody ought to look at now. */
export function alarmsOf(facts: AlarmFacts): CrawlAlarm[] {
  return [...staleAlarms(facts), ...heldAlarm(facts), ...failedAlarm(facts), ...hiddenAlarms(facts)];
}

/** `since` is when the source was last confirmed, `count` the hours since then. */
function staleAlarms({ confirmations, staleHours, now }: AlarmFacts): CrawlAlarm[] {
  return confirmations.flatMap(({ source, at, triedAt }) => {
    const since = at ?? triedAt;
    const ageMs = since === null ? 0 : now.getTime() - Date.parse(since);
    if (since === null || ageMs <= staleHours * hourMs) return [];
    return [{ kind: "stale" as const, since, source, count: Math.floor(ageMs / hourMs) }];
  });
}

function heldAlarm({ held }: AlarmFacts): CrawlAlarm[] {
  if (!held || held.kept) return [];
  const count = held.losses.reduce((sum, { gone }) => sum + gone, 0);
  return [{ kind: "held", since: held.since, source: null, count }];
}

function failedAlarm({ runs, diedAt }: AlarmFacts): CrawlAlarm[] {
  const finished = finishedRuns(runs);
  const well = finished.findLastIndex(({ outcome }) => outcome.kind !== "not-published");
  const first = finished[well + 1]?.finishedAt ?? diedAt?.toISOString();
  return first === undefined ? [] : [{ kind: "failed", since: first, source: null, count: null }];
}

function hiddenAlarms({ runs, sources, now }: AlarmFacts): CrawlAlarm[] {
  const recent = finishedRuns(runs).filter(
    ({ finishedAt }) => now.getTime() - Date.parse(finishedAt) < hiddenToldMs,
  );
  return sources.flatMap((source) => {
    const found = recent.findLast((run) =>
      run.sources.some(({ figures }) => figures.id === source && hidMany(figures)),
    );
    const count = found?.sources.find(({ figures }) => figures.id === source)?.figures.hidden ?? null;
    return found ? [{ kind: "hidden" as const, since: found.finishedAt, source, count }] : [];
  });
}

/** A single document is no alarm, however small the portal. */
function hidMany({ hidden, documents }: { readonly hidden: number; readonly documents: number }): boolean {
  return hidden > manyHidden || (hidden > 1 && hidden > (documents + hidden) * hiddenShare);
}
