import type { Store } from "../store/store.ts";

const keptMs = 30 * 86_400_000;

/** Who saw what is over is nobody's business: their number stays. */
export async function forgetReaders(store: Store, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptMs).toISOString().slice(0, 10);
  await store.write((trx) =>
    trx
      .deleteFrom("broadcast_reader")
      .where("broadcast", "in", (each) =>
        each.selectFrom("broadcast").select("id").where("until", "<", before),
      )
      .execute(),
  );
}
