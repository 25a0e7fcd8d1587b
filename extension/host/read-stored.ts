import type { StoredItem } from "../outbox/stored-item.ts";
import type { SyncMark } from "../search/stored-part.ts";
import type { Session } from "../sign-in/session.ts";
import type { KnownRequests } from "./known-requests.ts";
import type { LocalDatabase } from "./local-database.ts";
import type { LoggedBatch } from "./logged-batch.ts";
import { openLocalDatabase } from "./local-database.ts";

export type Stored = {
  db: LocalDatabase;
  session: Session;
  mark: SyncMark | null;
  requests: KnownRequests | undefined;
  outbox: StoredItem[];
  queryLog: LoggedBatch[];
};

const nobody: Session = { kind: "none", server: null, failed: null, formerUser: null };

/** What lies on disk, read at once. */
export async function readStored(): Promise<Stored> {
  const db = await openLocalDatabase();
  const [session, mark, requests, outbox, queryLog] = await Promise.all([
    db.get("session", "now"),
    db.get("sync", "now"),
    db.get("requests", "now"),
    db.getAll("outbox"),
    db.getAll("queryLog"),
  ]);
  return { db, session: session ?? nobody, mark: mark ?? null, requests, outbox, queryLog };
}
