import type { Store } from "../store/store.ts";

const dayMs = 86_400_000;
const changeDays = 365;

/** Forgets who changed what of search long ago. The newest change stays: by it everybody tells whether they are behind. */
export async function forgetChanges(store: Store, now: Date): Promise<void> {
  const before = new Date(now.getTime() - changeDays * dayMs).toISOString();
  await store.write((trx) =>
    trx
      .deleteFrom("tuning_change")
      .where("at", "<", before)
      .where("seq", "<", (each) =>
        each.selectFrom("tuning_change").select((newest) => newest.fn.max("seq").as("seq")),
      )
      .execute(),
  );
}
