import type { LocalIndex } from "../../core/contract/person.ts";
import type { CopySearcher } from "../search/copy-searcher.ts";
import { dropRecords } from "../search/drop-records.ts";
import type { SyncKeeper } from "../search/sync-keeper.ts";
import type { Session } from "../sign-in/session.ts";
import { trustOf } from "../sign-in/session.ts";
import type { LocalDatabase } from "./local-database.ts";

/** Whether what lies on disk answers. `not-kept`: by policy nothing may lie there. */
export type CopyAccess = "open" | "closed" | "not-kept";

export function copyAccess(session: Session, localIndex: LocalIndex, now: number): CopyAccess {
  if (session.kind !== "connected" || trustOf(session.confirmedAt, now) !== "open") return "closed";
  return localIndex === "off" ? "not-kept" : "open";
}

export type CopyKeeperParts = {
  db: LocalDatabase;
  searcher: Pick<CopySearcher, "open" | "drop">;
  sync: Pick<SyncKeeper, "mark" | "forget">;
  access: () => CopyAccess;
};

/**
 * Lets the local copy answer as long as it may, and not a moment longer.
 * @returns what to call after everything that may have changed it.
 */
export function createCopyKeeper({ db, searcher, sync, access }: CopyKeeperParts): () => void {
  return () => {
    const now = access();
    if (now === "open") return searcher.open();
    searcher.drop();
    if (now === "closed") return;
    const kept = sync.mark() !== null;
    sync.forget();
    if (kept) void dropRecords(db);
  };
}
