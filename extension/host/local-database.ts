import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";
import type { RequestView } from "../../core/contract/request.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { Tuning } from "../../core/contract/tuning.ts";
import type { Draft, DraftSlot } from "../platform/protocol.ts";
import type { PackedTexts, StoredPart, SyncMark } from "../search/stored-part.ts";
import type { StoredFile } from "../outbox/stored-file.ts";
import type { StoredItem } from "../outbox/stored-item.ts";
import type { KnownRequests } from "./known-requests.ts";
import type { LoggedBatch } from "./logged-batch.ts";
import { prepareStores } from "./prepare-stores.ts";
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
  /** One row: what people have taught search. */
  tuning: { key: "now"; value: Tuning };
  outbox: { key: string; value: StoredItem };
  /** What goes along with them, or waits in the form. */
  files: { key: string; value: StoredFile };
  /** What was searched and opened, until the server has it. */
  queryLog: { key: string; value: LoggedBatch };
  drafts: { key: DraftSlot; value: Draft };
  /** One row: the seller's own last queries, newest first. */
  recent: { key: "now"; value: string[] };
  /** Own requests for the time without a connection: the list in one row, threads once opened. */
  requests: { key: "now"; value: KnownRequests };
  threads: { key: number; value: RequestView };
}
export type LocalDatabase = IDBPDatabase<LocalSchema>;

const version = 4;

/** Opens the database, creating it at first. `name` differs only in tests. */
export function openLocalDatabase(name = "ask-me"): Promise<LocalDatabase> {
  return openDB<LocalSchema>(name, version, {
    upgrade: (db, before) => prepareStores(db, before),
    blocking(_current, _blocked, event) {
      // A newer version of the extension waits for this one to let go.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}
