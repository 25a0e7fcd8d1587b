import { type Kysely, sql } from "kysely";

/** Requests, their log, what people wrote, keys already used and mail to send. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("request")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("seller", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("via", "text", (c) => c.notNull())
    .addColumn("region", "text")
    .addColumn("channel", "text")
    .addColumn("calendar", "text", (c) => c.notNull())
    .addColumn("minutes", "integer", (c) => c.notNull())
    .addColumn("topic", "text")
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("askedAt", "text", (c) => c.notNull())
    .addColumn("clickedAt", "text")
    .addColumn("receivedAt", "text")
    .addColumn("claimedBy", "text")
    .addColumn("routedTo", "text")
    .addColumn("answeredAt", "text")
    .addColumn("answeredBy", "text")
    .addColumn("answeredInSeconds", "integer")
    .addColumn("mergedInto", "integer")
    .addColumn("seenBySeller", "integer", (c) => c.notNull())
    .addColumn("result", "text")
    .addColumn("quick", "integer")
    .addColumn("reason", "text")
    .addColumn("rated", "integer", (c) => c.notNull())
    .addColumn("reopenedCount", "integer", (c) => c.notNull())
    .addColumn("erased", "text")
    .addColumn("lastSeq", "integer", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("request_state").on("request").columns(["state", "answeredAt"]).execute();
  await db.schema.createIndex("request_seller").on("request").columns(["seller", "id"]).execute();

  await db.schema
    .createTable("request_event")
    .addColumn("seq", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("request", "integer", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("by", "text")
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("codes", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("request_event_request")
    .on("request_event")
    .columns(["request", "seq"])
    .execute();

  await db.schema
    .createTable("request_specialist")
    .addColumn("request", "integer", (c) => c.notNull())
    .addColumn("account", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("request_specialist_once", ["request", "account"])
    .execute();
  await db.schema
    .createIndex("request_specialist_account")
    .on("request_specialist")
    .columns(["account", "request"])
    .execute();

  for (const [table, content] of [
    ["request_text", "text"],
    ["request_trail", "steps"],
    ["feedback_comment", "text"],
  ] as const) {
    await db.schema
      .createTable(table)
      .addColumn("request", "integer", (c) => c.primaryKey())
      .addColumn(content, "text", (c) => c.notNull())
      .addColumn("at", "text", (c) => c.notNull())
      .execute();
    await db.schema.createIndex(`${table}_at`).on(table).column("at").execute();
  }

  await db.schema
    .createTable("request_context")
    .addColumn("request", "integer", (c) => c.primaryKey())
    .addColumn("address", "text")
    .addColumn("title", "text")
    .addColumn("heading", "text")
    .addColumn("content", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("request_context_at").on("request_context").column("at").execute();

  await db.schema
    .createTable("message")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("request", "integer", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("author", "text")
    .addColumn("side", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("text", "text")
    .execute();
  await db.schema.createIndex("message_request").on("message").columns(["request", "id"]).execute();
  await db.schema.createIndex("message_author").on("message").column("author").execute();

  await db.schema
    .createTable("message_source")
    .addColumn("message", "integer", (c) => c.notNull())
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("record", "text", (c) => c.notNull())
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("heading", "text")
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("place", "text", (c) => c.notNull())
    .addColumn("address", "text", (c) => c.notNull())
    .addColumn("quote", "text")
    .addColumn("checkedAt", "text")
    .addColumn("audience", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("message_source_position", ["message", "position"])
    .execute();

  await db.schema
    .createTable("idempotency")
    .addColumn("account", "text", (c) => c.notNull())
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("digest", "text")
    .addColumn("request", "integer", (c) => c.notNull())
    .addColumn("message", "integer")
    .addColumn("at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("idempotency_key", ["account", "key"])
    .execute();
  await db.schema.createIndex("idempotency_request").on("idempotency").column("request").execute();

  await db.schema
    .createTable("notice")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("request", "integer", (c) => c.notNull())
    .addColumn("recipient", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull())
    .addColumn("nextAt", "text", (c) => c.notNull())
    .addColumn("sentAt", "text")
    .addColumn("failure", "text")
    .execute();
  await sql`create index notice_to_send on notice ("nextAt") where "sentAt" is null`.execute(db);
}
