import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations.ts";
import type { Tables } from "./tables.ts";

/**
 * Brings our own tables up to date, and runs statements of DDL after it. All of it or nothing: SQLite's DDL is transactional,
 * though the Migrator takes it for not, and would leave what had been changed before a failure.
 */
export async function migrate(db: Kysely<Tables>, after: readonly string[] = []): Promise<void> {
  await db.connection().execute(async (own) => {
    await sql`begin immediate`.execute(own);
    try {
      const { error } = await migratorOf(own).migrateToLatest();
      if (error !== undefined) throw new Error("A change of the tables failed", { cause: error });
      for (const statement of after) await sql.raw(statement).execute(own);
      await sql`commit`.execute(own);
    } catch (error) {
      await sql`rollback`.execute(own);
      throw new Error("The database could not be brought up to date; it was left as it was", {
        cause: error,
      });
    }
  });
}

/** Names of migrations that this program knows and the database has not had. */
export async function pendingMigrations(db: Kysely<Tables>): Promise<string[]> {
  const migrator = migratorOf(db);
  const all = await migrator.getMigrations();
  return all.filter((one) => !one.executedAt).map((one) => one.name);
}

function migratorOf(db: Kysely<Tables>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}
