import type { Kysely } from "kysely";

/** Answers on their way, and text modules with all their versions. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("held_answer")
    .addColumn("request", "integer", (c) => c.primaryKey())
    .addColumn("account", "text", (c) => c.notNull())
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("clickedAt", "text", (c) => c.notNull())
    .addColumn("sendAt", "text", (c) => c.notNull())
    .addColumn("problem", "text")
    .execute();
  await db.schema.createIndex("held_answer_account").on("held_answer").column("account").execute();
  await db.schema
    .createTable("text_module")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("nameRu", "text", (c) => c.notNull())
    .addColumn("nameEn", "text", (c) => c.notNull())
    .addColumn("topic", "text")
    .addColumn("use", "text", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("changedAt", "text", (c) => c.notNull())
    .addColumn("changedBy", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("text_module_change")
    .addColumn("seq", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("module", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("became", "text")
    .execute();
  await db.schema
    .createIndex("text_module_change_module")
    .on("text_module_change")
    .column("module")
    .execute();
  await db.schema.createIndex("request_mergedInto").on("request").column("mergedInto").execute();
}
