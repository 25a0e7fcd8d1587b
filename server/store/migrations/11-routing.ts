import { type Kysely, sql } from "kysely";

/** Specialists' links, working hours and absences of the desk; what somebody has passed over is found by them. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("specialist_link")
    .addColumn("digest", "text", (c) => c.primaryKey())
    .addColumn("request", "integer", (c) => c.notNull())
    .addColumn("routed", "integer", (c) => c.notNull())
    .addColumn("contact", "text", (c) => c.notNull())
    .addColumn("address", "text", (c) => c.notNull())
    .addColumn("expiresAt", "text", (c) => c.notNull())
    .addColumn("usedAt", "text")
    .execute();
  await db.schema
    .createIndex("specialist_link_request")
    .on("specialist_link")
    .columns(["request", "routed", "contact"])
    .execute();
  await db.schema.createIndex("specialist_link_expires").on("specialist_link").column("expiresAt").execute();

  await db.schema
    .createTable("working_hours")
    .addColumn("account", "text", (c) => c.primaryKey())
    .addColumn("week", "text", (c) => c.notNull())
    .addColumn("changedAt", "text", (c) => c.notNull())
    .addColumn("changedBy", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("absence")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("account", "text", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("from", "text", (c) => c.notNull())
    .addColumn("until", "text")
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("begunAt", "text")
    .execute();
  await db.schema.createIndex("absence_account").on("absence").columns(["account", "from"]).execute();

  await sql`create index request_claimed on request ("claimedBy", state)`.execute(db);
  await sql`create index request_routed on request ("routedTo") where "routedTo" is not null`.execute(db);
  await sql`create index request_event_skipped on request_event ("by", request) where kind = 'skipped'`.execute(
    db,
  );
}
