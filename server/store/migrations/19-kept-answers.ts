import type { Kysely } from "kysely";

/** Answers that the desk keeps for all, what they cite, who changed them, and what became of them. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("kept_answer")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("wordings", "text", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("audience", "text", (c) => c.notNull())
    .addColumn("owner", "text", (c) => c.notNull())
    .addColumn("reviewOn", "text", (c) => c.notNull())
    .addColumn("request", "integer")
    .addColumn("retired", "integer", (c) => c.notNull())
    .addColumn("stoppedAt", "text")
    .addColumn("confirmedAt", "text", (c) => c.notNull())
    .addColumn("changedAt", "text", (c) => c.notNull())
    .addColumn("changedBy", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("kept_answer_request").on("kept_answer").column("request").execute();
  await db.schema
    .createTable("kept_answer_source")
    .addColumn("answer", "text", (c) => c.notNull())
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("record", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("passage", "text", (c) => c.notNull())
    .addColumn("audience", "text", (c) => c.notNull())
    .addColumn("newer", "text")
    .addColumn("shown", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("kept_answer_source_number", ["answer", "number"])
    .execute();
  await db.schema
    .createTable("kept_answer_change")
    .addColumn("seq", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("answer", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("by", "text")
    .addColumn("act", "text", (c) => c.notNull())
    .addColumn("became", "text")
    .execute();
  await db.schema
    .createIndex("kept_answer_change_answer")
    .on("kept_answer_change")
    .column("answer")
    .execute();
  await uses(db);
}

async function uses(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("kept_answer_reader")
    .addColumn("answer", "text", (c) => c.notNull())
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("key", "integer", (c) => c.notNull())
    .addColumn("pseudonym", "text", (c) => c.notNull())
    .addColumn("offered", "integer", (c) => c.notNull())
    .addColumn("opened", "integer", (c) => c.notNull())
    .addColumn("solved", "integer", (c) => c.notNull())
    .addColumn("asked", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("kept_answer_reader_day", ["answer", "day", "pseudonym"])
    .execute();
  await db.schema
    .createIndex("kept_answer_reader_pseudonym")
    .on("kept_answer_reader")
    .column("pseudonym")
    .execute();
  await db.schema
    .createTable("kept_answer_people")
    .addColumn("answer", "text", (c) => c.notNull())
    .addColumn("key", "integer", (c) => c.notNull())
    .addColumn("since", "text", (c) => c.notNull())
    .addColumn("offered", "integer", (c) => c.notNull())
    .addColumn("opened", "integer", (c) => c.notNull())
    .addColumn("solved", "integer", (c) => c.notNull())
    .addColumn("asked", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("kept_answer_people_key", ["answer", "key"])
    .execute();
  await db.schema
    .createTable("kept_answer_day")
    .addColumn("answer", "text", (c) => c.notNull())
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("offered", "integer", (c) => c.notNull())
    .addColumn("opened", "integer", (c) => c.notNull())
    .addColumn("solved", "integer", (c) => c.notNull())
    .addColumn("asked", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("kept_answer_day_day", ["answer", "day"])
    .execute();
}
