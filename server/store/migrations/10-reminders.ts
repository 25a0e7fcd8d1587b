import type { Kysely } from "kysely";

/** Reminders that were told, and answers that may have to go by e-mail too. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("reminder")
    .addColumn("request", "integer", (c) => c.notNull())
    .addColumn("of", "text", (c) => c.notNull())
    .addColumn("since", "text", (c) => c.notNull())
    .addColumn("percent", "integer", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("toldAt", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("reminder_once", ["request", "of", "since", "percent"])
    .execute();
  await db.schema
    .createTable("unseen_answer")
    .addColumn("request", "integer", (c) => c.primaryKey())
    .addColumn("message", "integer", (c) => c.notNull())
    .addColumn("dueAt", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("unseen_answer_due").on("unseen_answer").column("dueAt").execute();
}
