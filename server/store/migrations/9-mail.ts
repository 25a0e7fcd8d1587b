import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

/** The two outboxes as they were before. */
type Before = {
  notice: { id: number; request: number; recipient: string; at: string } & Attempts;
  crawl_alarm_letter: { id: number; alarm: number; recipient: string } & Attempts;
};
type Attempts = { attempts: number; nextAt: string; sentAt: string | null; failure: string | null };

/** One outbox for all letters, and what is known of those that came. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("letter")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("request", "integer")
    .addColumn("account", "text")
    .addColumn("recipient", "text")
    .addColumn("about", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull())
    .addColumn("nextAt", "text", (c) => c.notNull())
    .addColumn("sentAt", "text")
    .addColumn("failure", "text")
    .execute();
  await sql`create index letter_to_send on letter ("nextAt") where "sentAt" is null`.execute(db);
  await db.schema.createIndex("letter_request").on("letter").column("request").execute();
  await db.schema.createIndex("letter_account").on("letter").column("account").execute();
  await receiving(db);
  await takeOver(db.withTables<Before>());
  await db.schema.dropTable("notice").execute();
  await db.schema.dropTable("crawl_alarm_letter").execute();
}

async function receiving(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("mail_received")
    .addColumn("digest", "text", (c) => c.primaryKey())
    .addColumn("became", "text", (c) => c.notNull())
    .addColumn("request", "integer")
    .addColumn("message", "integer")
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("mail_letter")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("request", "integer", (c) => c.notNull())
    .addColumn("message", "integer")
    .addColumn("messageId", "text")
    .addColumn("address", "text")
    .addColumn("name", "text")
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("text", "text")
    .addColumn("leftOut", "text", (c) => c.notNull())
    .addColumn("stub", "text")
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("mail_letter_request")
    .on("mail_letter")
    .columns(["request", "message"])
    .execute();
  await db.schema.createIndex("mail_letter_address").on("mail_letter").columns(["address", "at"]).execute();
  await db.schema
    .createTable("mail_folder")
    .addColumn("folder", "text", (c) => c.primaryKey())
    .addColumn("uidValidity", "text", (c) => c.notNull())
    .addColumn("lastUid", "integer", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
}

async function takeOver(db: Kysely<Tables & Before>): Promise<void> {
  const notices = await db.selectFrom("notice").selectAll().orderBy("id").execute();
  for (const { id: _, request, recipient, at, attempts, nextAt, sentAt, failure } of notices) {
    await db
      .insertInto("letter")
      .values({
        kind: "new-request",
        request,
        account: null,
        recipient,
        about: "{}",
        at,
        attempts,
        nextAt,
        sentAt,
        failure,
      })
      .execute();
  }
  const alarms = await db.selectFrom("crawl_alarm_letter").selectAll().orderBy("id").execute();
  for (const { id: _, alarm, recipient, attempts, nextAt, sentAt, failure } of alarms) {
    await db
      .insertInto("letter")
      .values({
        kind: "crawl-alarm",
        request: null,
        account: null,
        recipient,
        about: JSON.stringify({ alarm }),
        at: nextAt,
        attempts,
        nextAt,
        sentAt,
        failure,
      })
      .execute();
  }
}
