import { type Kysely, sql } from "kysely";
import { migrations } from "../migrations.ts";
import type { Tables } from "../tables.ts";
import { DatabaseNewerError } from "./database-newer-error.ts";

/**
 * Reads only: to be called before anything is written.
 * @throws DatabaseNewerError where the tables were changed in a way that this program knows nothing of.
 */
export async function refuseNewer(db: Kysely<Tables>, known = Object.keys(migrations)): Promise<void> {
  const unknown = (await executedMigrations(db)).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new DatabaseNewerError(unknown, await latestVersion(db));
}

/** Names of the migrations that the database has had; none where it is new. */
export async function executedMigrations(db: Kysely<Tables>): Promise<string[]> {
  if (!(await hasTable(db, "kysely_migration"))) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Which version of the program last served with it; null where it does not tell. */
export async function latestVersion(db: Kysely<Tables>): Promise<string | null> {
  if (!(await hasTable(db, "program_version"))) return null;
  const last = await db
    .selectFrom("program_version")
    .select("version")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.version ?? null;
}

async function hasTable(db: Kysely<Tables>, name: string): Promise<boolean> {
  const { rows } = await sql`select 1 from sqlite_master where type = 'table' and name = ${name}`.execute(db);
  return rows.length > 0;
}
