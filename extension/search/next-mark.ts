import type { RecordFields, SyncPage } from "../../core/contract/sync.ts";
import type { Kept } from "./keep-within-budget.ts";
import type { SyncMark } from "./stored-part.ts";

/** What the local copy is to be. */
export type CopyWanted = { user: string; fields: RecordFields; analysis: string; contract: number };

/** A disk without room for texts has some again at the earliest after so long. */
const noRoomForMs = 24 * 60 * 60_000;

/**
 * The mark to go on from, and what to do first: `drop` the copy, since it is another user's or may hold no texts;
 * `compile` it anew, since words are read otherwise now. Of another version of the contract it is fetched anew, and answers
 * until then. A copy of titles goes on where texts may be kept as well.
 */
export function markToGoOnFrom(
  stored: SyncMark | undefined,
  wanted: CopyWanted,
  now: number,
): { mark: SyncMark; start: "go-on" | "compile" | "drop" } {
  const fresh = freshMark(wanted);
  if (stored === undefined) return { mark: fresh, start: "go-on" };
  const isShort = stored.noRoomSince !== null && now - stored.noRoomSince < noRoomForMs;
  const fields = isShort ? "titles" : wanted.fields;
  if (stored.user !== wanted.user || (stored.fields === "full" && fields === "titles")) {
    return { mark: fresh, start: "drop" };
  }
  // What a page brought that was not understood was left out: told again, it is.
  if ((stored.contract ?? 1) !== wanted.contract) {
    return { mark: { ...fresh, fields, audience: stored.audience }, start: "go-on" };
  }
  const mark =
    stored.fields === fields
      ? stored
      : { ...stored, fields, allTexts: true, complete: false, noRoomSince: null };
  if (stored.analysis === wanted.analysis) return { mark, start: "go-on" };
  return { mark: { ...mark, analysis: wanted.analysis }, start: "compile" };
}

/** Where a copy begins that has room for titles alone. What answered before goes on until they are there. */
export function markWithoutRoom(full: SyncMark, now: number): SyncMark {
  const { user, analysis, audience, contract = 1 } = full;
  return { ...freshMark({ user, fields: "titles", analysis, contract }), audience, noRoomSince: now };
}

function freshMark(wanted: CopyWanted): SyncMark {
  return {
    ...wanted,
    cursor: null,
    audience: null,
    release: null,
    complete: false,
    stage: "titles",
    ahead: 0,
    changed: 0,
    sections: 0,
    texts: 0,
    units: 0,
    allTexts: true,
    total: 0,
    changedSinceMerge: 0,
    mayHoldClosed: false,
    currentAt: null,
    noRoomSince: null,
  };
}

/** The mark once a page is applied; `kept` is the tally then. */
export function markAfter(mark: SyncMark, page: SyncPage, at: { kept: Kept; now: number }): SyncMark {
  const before = page.reset ? 0 : mark.changedSinceMerge;
  const changes = changesIn(page);
  return {
    ...mark,
    ...at.kept,
    cursor: page.cursor,
    audience: page.audience,
    release: page.release,
    total: page.total,
    complete: page.complete || (mark.complete && !page.reset),
    stage: page.coming,
    ahead: page.ahead,
    changed: page.complete ? 0 : mark.changed + changes,
    changedSinceMerge: before + changes,
    mayHoldClosed: !page.reset && (mark.mayHoldClosed || !isFor(mark.audience, page)),
    currentAt: page.complete ? at.now : mark.currentAt,
    staleSince: page.staleSince ?? null,
  };
}

/** What a page makes of the copy that stands at `mark`; `dropped` where what is there was for other groups. */
export function stepBy(page: SyncPage, mark: SyncMark): "grown" | "replaced" | "dropped" | "nothing" {
  if (page.reset) return page.audience === mark.audience ? "replaced" : "dropped";
  return changesIn(page) > 0 ? "grown" : "nothing";
}

/** True where the same cursor came back with nothing: to go on asking would never end. */
export function standsStill(mark: SyncMark, page: SyncPage): boolean {
  return !page.complete && page.cursor === mark.cursor && changesIn(page) === 0;
}

/** What was kept for nobody yet was kept for them. */
function isFor(audience: string | null, page: SyncPage): boolean {
  return audience === null || audience === page.audience;
}

function changesIn({ records, removed, texts }: SyncPage): number {
  return records.length + removed.length + texts.length;
}

/** True where the parts have become so many, or so much of them was replaced, that merging pays; or where it is due. */
export function shouldMergeStored(mark: SyncMark, parts: number): boolean {
  return (
    mark.mayHoldClosed ||
    parts > 8 ||
    (parts > 1 && mark.changedSinceMerge > Math.max(500, mark.sections / 10))
  );
}
