import type { Session } from "../sign-in/session.ts";
import type { LocalDatabase } from "./local-database.ts";

const copyStores = [
  "sync",
  "records",
  "parts",
  "texts",
  "tuning",
  "requests",
  "threads",
  "recent",
  "queryLog",
] as const;
const stores = [...copyStores, "drafts", "files", "session"] as const;

/**
 * Removes all that came from the server, and what was searched in it. Of what the seller wrote the outbox is not touched,
 * drafts only where they are named. Who is connected from then on is written with it: after a crash nobody finds the copy of somebody else.
 */
export async function wipeLocalCopy(
  db: LocalDatabase,
  { session, drafts = false }: { session?: Session; drafts?: boolean } = {},
): Promise<void> {
  const change = db.transaction(stores, "readwrite", { durability: "strict" });
  const work: Promise<unknown>[] = copyStores.map((store) => change.objectStore(store).clear());
  if (drafts) {
    work.push(change.objectStore("drafts").clear());
    const files = change.objectStore("files");
    for (const { key, item } of await files.getAll()) {
      // A question's go with the outbox; a reply lies nowhere but in the form that is gone.
      if (item === null || item.startsWith("reply:")) work.push(files.delete(key));
    }
  }
  if (session) work.push(change.objectStore("session").put(session, "now"));
  await Promise.all([...work, change.done]);
}
