import type { Store } from "../store/store.ts";
import type { FileFolder } from "./file-folder.ts";

/** Takes the bytes of dropped files from the disk. Broken off, it goes on the next time. */
export async function removeLeaving(store: Store, folder: FileFolder): Promise<void> {
  const leaving = await store.read.selectFrom("file_leaving").select("id").execute();
  for (const { id } of leaving) await folder.remove(id);
  for (let from = 0; from < leaving.length; from += 1000) {
    const ids = leaving.slice(from, from + 1000).map(({ id }) => id);
    await store.write((trx) => trx.deleteFrom("file_leaving").where("id", "in", ids).execute());
  }
}
