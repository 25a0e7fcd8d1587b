import type { Called } from "../../core/contract/call.ts";
import type { Problem } from "../../core/contract/problem.ts";
import type { SyncPage } from "../../core/contract/sync.ts";
import type { LocalDatabase } from "../host/local-database.ts";
import { saysNoRoom } from "./all-written.ts";
import { applyPage } from "./apply-page.ts";
import { dropRecords } from "./drop-records.ts";
import { mergeStoredParts } from "./merge-stored-parts.ts";
import type { CopyWanted } from "./next-mark.ts";
import { markToGoOnFrom, markWithoutRoom, shouldMergeStored, standsStill, stepBy } from "./next-mark.ts";
import type { SyncMark } from "./stored-part.ts";
import { whatToAsk, type PageAsked } from "./what-to-ask.ts";

export type SyncParts = {
  db: LocalDatabase;
  fetchPage: (asked: PageAsked) => Promise<Called<SyncPage>>;
  now: () => number;
  /** After each step: what of the copy changed, so that the searching Worker can follow. */
  tell: (step: SyncStep) => void;
};

export type SyncStep =
  /** Parts were added. */
  | { kind: "grown"; mark: SyncMark }
  /** All parts were replaced: load them anew. */
  | { kind: "replaced"; mark: SyncMark }
  /** The same, but what was there before may not be seen any more: it was another user's, or for other groups. */
  | { kind: "dropped"; mark: SyncMark }
  /** The disk was too full for what was there: it is gone, and what was loaded of it answers until titles are there. */
  | { kind: "cleared"; mark: SyncMark }
  /** What people have taught search is another. */
  | { kind: "tuned"; mark: SyncMark };

export type SyncEnd =
  | { kind: "current"; mark: SyncMark }
  | { kind: "offline" }
  | { kind: "problem"; problem: Problem }
  /** The disk takes not even titles. */
  | { kind: "no-room" };

/**
 * Brings the local copy up to the server's, page by page; may stop at any page and goes on from there next time. Where the
 * disk has no room for texts, a copy of titles takes the place of the whole one.
 */
export async function syncRecords(parts: SyncParts, wanted: CopyWanted, rebuild: boolean): Promise<SyncEnd> {
  try {
    return await bringUp(parts, wanted, rebuild);
  } catch (failure) {
    if (!saysNoRoom(failure)) throw failure;
  }
  const { db, now } = parts;
  const { mark } = markToGoOnFrom(await db.get("sync", "now"), wanted, now());
  if (mark.fields === "titles") return { kind: "no-room" };
  try {
    const cleared = markWithoutRoom(mark, now());
    await dropRecords(db, cleared);
    parts.tell({ kind: "cleared", mark: cleared });
    return await bringUp(parts, wanted, false);
  } catch (failure) {
    if (saysNoRoom(failure)) return { kind: "no-room" };
    throw failure;
  }
}

async function bringUp(parts: SyncParts, wanted: CopyWanted, rebuild: boolean): Promise<SyncEnd> {
  const { db } = parts;
  const begun = markToGoOnFrom(await db.get("sync", "now"), wanted, parts.now());
  let { mark } = begun;
  if (begun.start === "drop") {
    await dropRecords(db);
    parts.tell({ kind: "dropped", mark });
  } else if (begun.start === "compile" || rebuild) {
    mark = await mergeStoredParts(db, mark);
    parts.tell({ kind: "replaced", mark });
  }
  for (;;) {
    const called = await parts.fetchPage(whatToAsk(mark));
    if (called.kind === "offline") return { kind: "offline" };
    if (called.kind === "problem") return { kind: "problem", problem: called.problem };
    const page = called.answer;
    if (standsStill(mark, page)) return { kind: "offline" };
    const kind = stepBy(page, mark);
    mark = await applyPage(db, { mark, page, now: parts.now() });
    if (kind !== "nothing") parts.tell({ kind, mark });
    if (page.tuning) parts.tell({ kind: "tuned", mark });
    if (page.complete) break;
  }
  if (shouldMergeStored(mark, await db.count("parts"))) {
    mark = await mergedIfRoom(db, mark);
    if (mark.changedSinceMerge === 0) parts.tell({ kind: "replaced", mark });
  }
  return { kind: "current", mark };
}

/** Many parts answer as one does, if a little slower: a disk that is short of room keeps what it has. */
async function mergedIfRoom(db: LocalDatabase, mark: SyncMark): Promise<SyncMark> {
  try {
    return await mergeStoredParts(db, mark);
  } catch (failure) {
    if (saysNoRoom(failure)) return mark;
    throw failure;
  }
}
