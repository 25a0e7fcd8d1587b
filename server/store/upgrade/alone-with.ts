import { setTimeout as delay } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import { unavailable } from "../database-unavailable-error.ts";
import type { Tables } from "../tables.ts";

// A command that is just ending is waited for.
const waitsMs = [50, 100, 200, 400, 800];

/**
 * Whether no other process or thread has the database open. Leaving the write-ahead log is what SQLite grants to the only
 * one alone.
 */
export async function aloneWith(db: Kysely<Tables>): Promise<boolean> {
  for (const waitMs of [...waitsMs, null]) {
    if (await leavesLog(db)) return true;
    if (waitMs !== null) await delay(waitMs);
  }
  return false;
}

async function leavesLog(db: Kysely<Tables>): Promise<boolean> {
  try {
    await sql`pragma journal_mode = delete`.execute(db);
    return true;
  } catch (error) {
    if (unavailable(error)?.problem === "database-busy") return false;
    throw error;
  } finally {
    await sql`pragma journal_mode = wal`.execute(db).catch(() => {});
  }
}
