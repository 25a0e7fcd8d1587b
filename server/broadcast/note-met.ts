import type { Writing } from "../store/store.ts";

type Met = { readonly broadcast: number; readonly account: string; readonly did: "seen" | "opened" };

/** Counts a person once for having seen it and once for having opened it; who opened it has seen it. */
export async function noteMet(trx: Writing, { broadcast, account, did }: Met): Promise<void> {
  const seen = await trx
    .insertInto("broadcast_reader")
    .values({ broadcast, account, opened: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const isNew = seen.numInsertedOrUpdatedRows === 1n;
  let isOpened = false;
  if (did === "opened") {
    const opened = await trx
      .updateTable("broadcast_reader")
      .set({ opened: 1 })
      .where("broadcast", "=", broadcast)
      .where("account", "=", account)
      .where("opened", "=", 0)
      .executeTakeFirst();
    isOpened = opened.numUpdatedRows === 1n;
  }
  if (!isNew && !isOpened) return;
  await trx
    .updateTable("broadcast")
    .set((each) => ({
      seen: each("seen", "+", isNew ? 1 : 0),
      opened: each("opened", "+", isOpened ? 1 : 0),
    }))
    .where("id", "=", broadcast)
    .execute();
}
