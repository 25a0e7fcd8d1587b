import type { Kysely } from "kysely";

/** Decisions to leave a held release held. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("crawl_kept")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("run", "text", (c) => c.notNull())
    .addColumn("loss", "text", (c) => c.notNull())
    .addColumn("account", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
}
