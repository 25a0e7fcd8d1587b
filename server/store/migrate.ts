import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations.ts";
import type { Tables } from "./tables.ts";

/** Brings our own tables up to date; better-auth does the same with its own. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = migratorOf(db);
  const { error } = await migrator.migrateToLatest();
  if (error) {
    throw new Error("The database could not be brought up to date; it was left as it was", { cause: error });
  }
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
