import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** Alarms of every kind in one book, and those that go to a webhook. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable("crawl_alarm").renameTo("alarm").execute();
  await db.schema.alterTable("alarm").addColumn("toldAt", "text").execute();
  await db
    .updateTable("alarm")
    .set((each) => ({ toldAt: each.ref("begunAt") }))
    .execute();
  await db.schema
    .createTable("alarm_call")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("alarm", "integer", (c) => c.notNull())
    .addColumn("telling", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull())
    .addColumn("nextAt", "text", (c) => c.notNull())
    .execute();
}
