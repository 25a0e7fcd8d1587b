import type { Kysely } from "kysely";

/** The trainer's report that goes by mail, and the instruction of the week. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("report_sent")
    .addColumn("week", "text", (c) => c.primaryKey())
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("broadcast")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("record", "text", (c) => c.notNull())
    .addColumn("sentence", "text", (c) => c.notNull())
    .addColumn("regions", "text", (c) => c.notNull())
    .addColumn("channels", "text", (c) => c.notNull())
    .addColumn("since", "text", (c) => c.notNull())
    .addColumn("until", "text", (c) => c.notNull())
    .addColumn("createdBy", "text", (c) => c.notNull())
    .addColumn("createdAt", "text", (c) => c.notNull())
    .addColumn("endedAt", "text")
    .addColumn("seen", "integer", (c) => c.notNull())
    .addColumn("opened", "integer", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("broadcast_until").on("broadcast").column("until").execute();
  await db.schema
    .createTable("broadcast_reader")
    .addColumn("broadcast", "integer", (c) => c.notNull())
    .addColumn("account", "text", (c) => c.notNull())
    .addColumn("opened", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("broadcast_reader_once", ["broadcast", "account"])
    .execute();
}
