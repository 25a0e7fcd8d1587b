import type { Kysely } from "kysely";

/** What may be used once only, until it has expired anyway. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("used_once")
    .addColumn("key", "text", (c) => c.primaryKey())
    .addColumn("until", "text", (c) => c.notNull())
    .execute();
}
