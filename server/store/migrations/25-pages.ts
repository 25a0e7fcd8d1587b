import type { Kysely } from "kysely";

/** Which questions a page brought, and how often it was opened. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("page_request")
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("how", "text", (c) => c.notNull())
    .addColumn("request", "integer", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("page_request_once", ["document", "how", "request"])
    .execute();
  await db.schema.createIndex("page_request_at").on("page_request").column("at").execute();
  await db.schema.createIndex("page_request_request").on("page_request").column("request").execute();
  await db.schema
    .createTable("page_week")
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("how", "text", (c) => c.notNull())
    .addColumn("week", "text", (c) => c.notNull())
    .addColumn("questions", "integer", (c) => c.notNull())
    .addColumn("sellers", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("page_week_once", ["document", "how", "week"])
    .execute();
  await db.schema
    .createTable("page_opened")
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("week", "text", (c) => c.notNull())
    .addColumn("opens", "integer", (c) => c.notNull())
    .addColumn("people", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("page_opened_once", ["document", "week"])
    .execute();
  await db.schema.createIndex("page_opened_week").on("page_opened").column("week").execute();
  await db.schema
    .createTable("page_cursor")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("request", "integer", (c) => c.notNull())
    .addColumn("message", "integer", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("page_digest")
    .addColumn("week", "text", (c) => c.notNull())
    .addColumn("owner", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("page_digest_once", ["week", "owner"])
    .execute();
}
