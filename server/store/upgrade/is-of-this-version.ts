import type { Kysely } from "kysely";
import { migrations } from "../migrations.ts";
import type { Tables } from "../tables.ts";
import { executedMigrations } from "./refuse-newer.ts";

/** Whether the database has had just the migrations that this program knows. Reads only. */
export async function isOfThisVersion(db: Kysely<Tables>): Promise<boolean> {
  const executed = new Set(await executedMigrations(db));
  const known = Object.keys(migrations);
  return executed.size === known.length && known.every((name) => executed.has(name));
}
