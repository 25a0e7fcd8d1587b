import type { IDBPDatabase } from "idb";
import type { LocalSchema } from "./local-database.ts";

/** What came from the server is fetched anew by another version; what the seller wrote stays. */
export function prepareStores(
  db: Pick<IDBPDatabase<LocalSchema>, "objectStoreNames" | "createObjectStore" | "deleteObjectStore">,
  before: number,
): void {
  for (const store of ["sync", "records", "parts", "texts", "tuning"] as const) {
    if (db.objectStoreNames.contains(store)) db.deleteObjectStore(store);
  }
  db.createObjectStore("sync");
  db.createObjectStore("records", { keyPath: "id" });
  db.createObjectStore("parts", { keyPath: "number", autoIncrement: true });
  db.createObjectStore("texts");
  db.createObjectStore("tuning");
  // Of what an earlier version made already, what the seller searched and chose stays as well.
  if (!db.objectStoreNames.contains("recent")) db.createObjectStore("recent");
  if (!db.objectStoreNames.contains("queryLog")) db.createObjectStore("queryLog", { keyPath: "key" });
  if (!db.objectStoreNames.contains("files")) db.createObjectStore("files", { keyPath: "key" });
  if (before > 0) return;
  db.createObjectStore("session");
  db.createObjectStore("outbox", { keyPath: "key" });
  db.createObjectStore("drafts");
  db.createObjectStore("requests");
  db.createObjectStore("threads", { keyPath: "id" });
}
