import type { LocalDatabase } from "./local-database.ts";

/** Removes all that came from the server. What the seller wrote (outbox, drafts) is not touched. */
export async function wipeLocalCopy(db: LocalDatabase): Promise<void> {
  const stores = ["sync", "records", "parts", "texts", "requests", "threads"] as const;
  const change = db.transaction(stores, "readwrite", { durability: "strict" });
  await Promise.all([...stores.map((store) => change.objectStore(store).clear()), change.done]);
}
