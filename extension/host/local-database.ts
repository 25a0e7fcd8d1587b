import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";
import type { RequestView } from "../../core/contract/request.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { Draft, DraftSlot } from "../platform/protocol.ts";
import type { PackedTexts, StoredPart, SyncMark } from "../search/stored-part.ts";
import type { StoredItem } from "../outbox/stored-item.ts";
import type { KnownRequests } from "./known-requests.ts";
import type { Session } from "../sign-in/session.ts";

/** What this browser keeps on disk. Pages cannot reach it; the token stands here and nowhere else. */
export interface LocalSchema extends DBSchema {
  /** One row: who is connected. */
  session: { key: "now"; value: Session };
  /** One row: how far the local copy is. Written in the same transaction as what it speaks of. */
  sync: { key: "now"; value: SyncMark };
  records: { key: string; value: SectionRecord };
  /** Compiled index: a log of changes, replayed in the order of its numbers. */
  parts: { key: number; value: StoredPart };
  /** What snippets are made of, under the numbers of their parts. */
  texts: { key: number; value: PackedTexts };
  outbox: { key: string; value: StoredItem };
  drafts: { key: DraftSlot; value: Draft };
  /** Own requests for the time without a connection: the list in one row, threads once opened. */
  requests: { key: "now"; value: KnownRequests };
  threads: { key: number; value: RequestView };
}
export type LocalDatabase = IDBPDatabase<LocalSchema>;

const version = 2;

/** Opens the database, creating it at first. `name` differs only in tests. */
export function openLocalDatabase(name = "ask-me"): Promise<LocalDatabase> {
  return openDB<LocalSchema>(name, version, {
    upgrade(db, before) {
      // What came from the server is fetched anew; what the seller wrote stays.
      if (before > 0) for (const store of ["sync", "records", "parts"] as const) db.deleteObjectStore(store);
      db.createObjectStore("sync");
      db.createObjectStore("records", { keyPath: "id" });
      db.createObjectStore("parts", { keyPath: "number", autoIncrement: true });
      db.createObjectStore("texts");
      if (before > 0) return;
      db.createObjectStore("session");
      db.createObjectStore("outbox", { keyPath: "key" });
      db.createObjectStore("drafts");
      db.createObjectStore("requests");
      db.createObjectStore("threads", { keyPath: "id" });
    },
    blocking(_current, _blocked, event) {
      // A newer version of the extension waits for this one to let go.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}
