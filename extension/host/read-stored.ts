import type { StoredItem } from "../outbox/stored-item.ts";
import type { SyncMark } from "../search/stored-part.ts";
import type { Session } from "../sign-in/session.ts";
import type { KnownRequests } from "./known-requests.ts";
import type { LocalDatabase } from "./local-database.ts";
import type { LoggedBatch } from "./logged-batch.ts";

export type Stored = {
  db: LocalDatabase;
  session: Session;
  mark: SyncMark | null;
  requests: KnownRequests | undefined;
  outbox: StoredItem[];
  queryLog: LoggedBatch[];
};

const nobody: Session = { kind: "none", server: null, failed: null, formerUser: null };

/** What is kept there, read at once. */
export async function readStored(opening: Promise<LocalDatabase>): Promise<Stored> {
  const db = await opening;
  const [session, mark, requests, outbox, queryLog] = await Promise.all([
    db.get("session", "now"),
    db.get("sync", "now"),
    db.get("requests", "now"),
    db.getAll("outbox"),
    db.getAll("queryLog"),
  ]);
  return { db, session: session ?? nobody, mark: mark ?? null, requests, outbox, queryLog };
}
