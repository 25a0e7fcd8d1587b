import type { LocalDatabase } from "../host/local-database.ts";

const copyStores = ["sync", "records", "parts", "texts"] as const;

/** Only what is searched: own requests stay, they are this user's all the same. */
export async function dropRecords(db: LocalDatabase): Promise<void> {
  const change = db.transaction(copyStores, "readwrite");
  await Promise.all([...copyStores.map((store) => change.objectStore(store).clear()), change.done]);
}
