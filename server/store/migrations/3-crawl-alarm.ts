import type { Kysely } from "kysely";

/** Alarms of crawls and the letters that tell of them. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("crawl_alarm")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("source", "text")
    .addColumn("since", "text", (c) => c.notNull())
    .addColumn("count", "integer")
    .addColumn("begunAt", "text", (c) => c.notNull())
    .addColumn("endedAt", "text")
    .execute();
  await db.schema
    .createTable("crawl_alarm_letter")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("alarm", "integer", (c) => c.notNull())
    .addColumn("recipient", "text", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull())
    .addColumn("nextAt", "text", (c) => c.notNull())
    .addColumn("sentAt", "text")
    .addColumn("failure", "text")
    .execute();
}
