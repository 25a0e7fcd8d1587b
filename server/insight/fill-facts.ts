import { setImmediate as turn } from "node:timers/promises";
import { answerTime } from "../../core/desk/answer-time.ts";
import type { Desk } from "../desk/desk.ts";
import type { StoredRequest } from "../desk/standing-row.ts";
import { unavailable } from "../store/database-unavailable-error.ts";
import type { Writing } from "../store/store.ts";

const rowsPerTurn = 50;

type Filling = Pick<Desk, "store" | "clocks">;
type Heeding = {
  readonly signal: AbortSignal;
  /** Hears of each request whose log cannot be read: it is passed over, and tried again at the next start. */
  readonly failed: (error: unknown) => void;
};

/**
 * Fills in what figures need of requests that an earlier version of the server wrote: from their logs when the answer was
 * late and how long it took, and what the seller is today, for what they were then is not known any more. A few per turn of
 * the loop; ends at once where nothing is to be filled in.
 * @throws where the database cannot be read or written just now.
 */
export async function fillFacts(filling: Filling, { signal, failed }: Heeding): Promise<void> {
  const { store } = filling;
  let after = 0;
  while (!signal.aborted) {
    const rows = await store.read
      .selectFrom("request")
      .selectAll()
      .where("timed", "=", 0)
      .where("id", ">", after)
      .orderBy("id")
      .limit(rowsPerTurn)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    try {
      await fillRows(filling, rows);
    } catch (error) {
      if (unavailable(error)) throw error;
      for (const row of rows) await fillAlone(filling, row, failed);
    }
    await turn();
  }
}

/** One at a time, so that a bad one takes no other with it. */
async function fillAlone(filling: Filling, row: StoredRequest, failed: Heeding["failed"]): Promise<void> {
  try {
    await fillRows(filling, [row]);
  } catch (error) {
    if (unavailable(error)) throw error;
    failed(new Error(`Request ${row.id} has no figures`, { cause: error }));
  }
}

async function fillRows({ store, clocks }: Filling, rows: readonly StoredRequest[]): Promise<void> {
  await store.write(async (trx) => {
    for (const row of rows) await fill(trx, clocks, row);
  });
}

async function fill(trx: Writing, clocks: Desk["clocks"], row: StoredRequest): Promise<void> {
  const { breachesAt, answeredInSeconds } = answerTime(await clocks.logWithin(trx, row));
  const seller = await trx
    .selectFrom("user")
    .select(["department", "joinedAt"])
    .where("id", "=", row.seller)
    .executeTakeFirst();
  await trx
    .updateTable("request")
    .set({ ...seller, breachesAt, answeredInSeconds, timed: 1 })
    .where("id", "=", row.id)
    .execute();
}
