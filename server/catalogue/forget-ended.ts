import type { Store } from "../store/store.ts";

// Each unit of writing holds the only connection for its length.
const rowsPerUnit = 400;

/** Forgets versions that ended before the history begins: there is no difference any more that tells of them. */
export async function forgetEnded(store: Store, floor: number, signal: AbortSignal): Promise<void> {
  for (let gone = 1n; gone > 0n && !signal.aborted;) {
    gone = await store.write(async (trx) => {
      const some = trx
        .selectFrom("section_version")
        .select("seq")
        .where("ended", "<=", floor)
        .limit(rowsPerUnit);
      const { numDeletedRows } = await trx
        .deleteFrom("section_version")
        .where("seq", "in", some)
        .executeTakeFirst();
      return numDeletedRows;
    });
  }
}
