import { Worker } from "node:worker_threads";
import type { Store, Writing } from "../store/store.ts";
import { logInstant } from "../desk/log-instant.ts";
import { periodsToRoll } from "./periods-to-roll.ts";
import type { RollMessage } from "./roll-message.ts";
import { writeRolled } from "./write-rolled.ts";

type Rolling = {
  readonly store: Store;
  /** The database's file, for a thread of its own. */
  readonly file: string;
  readonly now: Date;
  readonly signal: AbortSignal;
};

// The lower the bound, the sooner the memory of what was read is given back. Forty thousand entries took 50 MB at most.
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 768 };

/**
 * Adds up what was searched since the last time, in a thread of its own; what comes of it is written in small units. A second
 * run finds nothing to do. What a key that was destroyed meanwhile counted is not written.
 */
export async function rollUpSearches({ store, file, now, signal }: Rolling): Promise<void> {
  if (signal.aborted) return;
  const periods = await periodsToRoll(store.read);
  if (periods.length === 0) return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const workerData = { file, periods };
  const worker = new Worker(new URL("roll-worker.ts", import.meta.url), { workerData, resourceLimits });
  const stop = (): void => void worker.terminate();
  signal.addEventListener("abort", stop, { once: true });
  const take = async (message: RollMessage): Promise<void> => {
    await store.write(async (trx) => {
      if (await isThere(trx, message.key)) await write(trx, message, now);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
    worker.postMessage("more");
  };
  worker.on("message", (message: RollMessage) => {
    take(message).catch((error: unknown) => {
      reject(error);
      stop();
    });
  });
  worker.on("error", reject);
  worker.on("exit", () => {
    signal.removeEventListener("abort", stop);
    resolve();
  });
  return promise;
}

async function isThere(trx: Writing, key: number): Promise<boolean> {
  const row = await trx.selectFrom("search_key").select("id").where("id", "=", key).executeTakeFirst();
  return row !== undefined;
}

async function write(trx: Writing, message: RollMessage, now: Date): Promise<void> {
  if (message.kind === "rows") return writeRolled(trx, message);
  const { period, entries } = message;
  const rolled = { entries, rolledAt: logInstant(now) };
  await trx
    .insertInto("search_period")
    .values({ period, erased: 0, ...rolled })
    .onConflict((conflict) => conflict.column("period").doUpdateSet(rolled))
    .execute();
}
