import type { Writing } from "../store/store.ts";

/** What may decide that files go. */
export type Leaving =
  | { readonly requests: readonly number[] }
  | { readonly owner: string }
  | { readonly screenshotsBefore: string }
  | { readonly waitingSince: string };

/**
 * Removes files' rows; bytes that no other row has go as soon as this is on the disk, by `removeLeaving`. @returns how many.
 */
export async function dropFiles(trx: Writing, leaving: Leaving): Promise<number> {
  const rows = await chosen(trx, leaving).select(["id", "content"]).execute();
  // SQLite takes up to 32,766 parameters.
  for (let from = 0; from < rows.length; from += 1000) {
    const part = rows.slice(from, from + 1000);
    await trx
      .deleteFrom("file")
      .where(
        "id",
        "in",
        part.map(({ id }) => id),
      )
      .execute();
    const contents = [...new Set(part.map(({ content }) => content))];
    const kept = await trx.selectFrom("file").select("content").where("content", "in", contents).execute();
    const shared = new Set(kept.map(({ content }) => content));
    const last = contents.filter((content) => !shared.has(content)).map((id) => ({ id }));
    if (last.length > 0) await trx.insertInto("file_leaving").values(last).execute();
  }
  return rows.length;
}

function chosen(trx: Writing, leaving: Leaving) {
  const files = trx.selectFrom("file");
  if ("requests" in leaving) return files.where("request", "in", leaving.requests);
  if ("owner" in leaving) return files.where("owner", "=", leaving.owner);
  if ("waitingSince" in leaving)
    return files.where("request", "is", null).where("at", "<", leaving.waitingSince);
  return files.where("purpose", "=", "screenshot").where("at", "<", leaving.screenshotsBefore);
}
