import type { Writing } from "../store/store.ts";

/** Whether these files are there, this account's own, and not sent with anything yet. */
export async function areFree(
  trx: Writing,
  owner: string,
  files: readonly string[] | undefined,
): Promise<boolean> {
  if (files === undefined || files.length === 0) return true;
  const free = await trx
    .selectFrom("file")
    .select("id")
    .where("id", "in", files)
    .where("owner", "=", owner)
    .where("request", "is", null)
    .execute();
  return free.length === new Set(files).size;
}

/**
 * Names uploaded files in a question or reply, in the transaction that writes it and has found them free.
 * @param to `message` is null for what comes with the question itself.
 */
export async function attachFiles(
  trx: Writing,
  files: readonly string[] | undefined,
  to: { readonly request: number; readonly message: number | null },
): Promise<void> {
  for (const [position, id] of [...new Set(files)].entries()) {
    await trx
      .updateTable("file")
      .set({ ...to, position })
      .where("id", "=", id)
      .execute();
  }
}
