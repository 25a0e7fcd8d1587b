import type { Writing } from "../store/store.ts";

/** What may decide that files go. */
export type Leaving =
  | { readonly requests: readonly number[] }
  | { readonly owner: string }
  | { readonly screenshotsBefore: string }
  | { readonly waitingSince: string };

/** Removes files' rows; their bytes go as soon as this is on the disk, by `removeLeaving`. @returns how many. */
export async function dropFiles(trx: Writing, leaving: Leaving): Promise<number> {
  const ids = (await chosen(trx, leaving).select("id").execute()).map(({ id }) => id);
  // SQLite takes up to 32,766 parameters.
  for (let from = 0; from < ids.length; from += 1000) {
    const part = ids.slice(from, from + 1000);
    await trx
      .insertInto("file_leaving")
      .values(part.map((id) => ({ id })))
      .execute();
    await trx.deleteFrom("file").where("id", "in", part).execute();
  }
  return ids.length;
}

function chosen(trx: Writing, leaving: Leaving) {
  const files = trx.selectFrom("file");
  if ("requests" in leaving) return files.where("request", "in", leaving.requests);
  if ("owner" in leaving) return files.where("owner", "=", leaving.owner);
  if ("waitingSince" in leaving)
    return files.where("request", "is", null).where("at", "<", leaving.waitingSince);
  return files.where("purpose", "=", "screenshot").where("at", "<", leaving.screenshotsBefore);
}
