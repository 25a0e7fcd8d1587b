import { randomUUID } from "node:crypto";
import type { Writing } from "../store/store.ts";
import type { FileRow } from "./file-row.ts";

type Named = readonly string[] | undefined;
type Target = Pick<FileRow, "request" | "message">;

/** Whether these files are there, this account's own, and not sent with anything yet. */
export async function areFree(trx: Writing, owner: string, files: Named): Promise<boolean> {
  const own = await ownFiles(trx, owner, files);
  return own !== null && own.every(({ request }) => request === null);
}

/** Whether these files are there and this account's own: what went out with one answer may go out with another. */
export async function areOwn(trx: Writing, owner: string, files: Named): Promise<boolean> {
  return (await ownFiles(trx, owner, files)) !== null;
}

/**
 * Names uploaded files in a question or a message, in the transaction that writes it and has judged them. What was sent
 * with something else already goes out once more, over the same bytes.
 * @param to `message` is null for what comes with the question itself.
 */
export async function attachFiles(trx: Writing, files: Named, to: Target): Promise<void> {
  for (const [position, id] of [...new Set(files)].entries()) {
    const row = await trx.selectFrom("file").selectAll().where("id", "=", id).executeTakeFirst();
    if (row === undefined) continue;
    if (row.request === null) {
      await trx
        .updateTable("file")
        .set({ ...to, position })
        .where("id", "=", id)
        .execute();
    } else {
      const again = { ...row, ...to, position, id: randomUUID(), key: randomUUID() };
      await trx.insertInto("file").values(again).execute();
    }
  }
}

/** In the order in which they are named; null where one is missing or somebody else's. */
async function ownFiles(trx: Writing, owner: string, files: Named): Promise<FileRow[] | null> {
  if (files === undefined || files.length === 0) return [];
  const rows = await trx
    .selectFrom("file")
    .selectAll()
    .where("id", "in", files)
    .where("owner", "=", owner)
    .execute();
  return rows.length === new Set(files).size ? rows : null;
}
