import type { LocalDatabase } from "../host/local-database.ts";
import type { SyncMark } from "./stored-part.ts";

const copyStores = ["sync", "records", "parts", "texts", "tuning"] as const;

/**
 * Only what is searched: own requests stay, they are this user's all the same.
 * @param next where a copy in its place is to begin.
 */
export async function dropRecords(db: LocalDatabase, next?: SyncMark): Promise<void> {
  const change = db.transaction(copyStores, "readwrite");
  const work: Promise<unknown>[] = copyStores.map((store) => change.objectStore(store).clear());
  if (next) work.push(change.objectStore("sync").put(next, "now"));
  await Promise.all([...work, change.done]);
}
