import type { RecordFields, SyncPage } from "../../core/contract/sync.ts";
import type { Kept } from "./keep-within-budget.ts";
import type { SyncMark } from "./stored-part.ts";

/** What the local copy is to be. */
export type CopyWanted = { user: string; fields: RecordFields; analysis: string };

/**
 * The mark to go on from, and what to do first: `drop` the copy, since it is another user's or of another extent;
 * `compile` it anew, since words are read otherwise now.
 */
export function markToGoOnFrom(
  stored: SyncMark | undefined,
  wanted: CopyWanted,
): { mark: SyncMark; start: "go-on" | "compile" | "drop" } {
  if (stored === undefined) return { mark: freshMark(wanted), start: "go-on" };
  if (stored.user !== wanted.user || stored.fields !== wanted.fields) {
    return { mark: freshMark(wanted), start: "drop" };
  }
  if (stored.analysis === wanted.analysis) return { mark: stored, start: "go-on" };
  return { mark: { ...stored, analysis: wanted.analysis }, start: "compile" };
}

function freshMark(wanted: CopyWanted): SyncMark {
  return {
    ...wanted,
    cursor: null,
    audience: null,
    release: null,
    complete: false,
    sections: 0,
    units: 0,
    allTexts: true,
    total: 0,
    changedSinceMerge: 0,
    currentAt: null,
  };
}

/** The mark once a page is applied; `kept` is the tally then. */
export function markAfter(mark: SyncMark, page: SyncPage, at: { kept: Kept; now: number }): SyncMark {
  const before = page.reset ? 0 : mark.changedSinceMerge;
  return {
    ...mark,
    cursor: page.cursor,
    audience: page.audience,
    release: page.release,
    total: page.total,
    complete: page.complete || (mark.complete && !page.reset),
    sections: at.kept.sections,
    units: at.kept.units,
    allTexts: at.kept.allTexts,
    changedSinceMerge: before + page.records.length + page.removed.length,
    currentAt: page.complete ? at.now : mark.currentAt,
    staleSince: page.staleSince ?? null,
  };
}

/** What a page makes of the copy that stands at `mark`; `dropped` where what is there was for other groups. */
export function stepBy(page: SyncPage, mark: SyncMark): "grown" | "replaced" | "dropped" | "nothing" {
  if (page.reset) return page.audience === mark.audience ? "replaced" : "dropped";
  return page.records.length + page.removed.length > 0 ? "grown" : "nothing";
}

/** True where the same cursor came back with nothing: to go on asking would never end. */
export function standsStill(mark: SyncMark, page: SyncPage): boolean {
  return !page.complete && page.cursor === mark.cursor && page.records.length + page.removed.length === 0;
}

/** True where the parts have become so many, or so much of them was replaced, that merging pays. */
export function shouldMergeStored(mark: SyncMark, parts: number): boolean {
  return parts > 8 || (parts > 1 && mark.changedSinceMerge > Math.max(500, mark.sections / 10));
}
