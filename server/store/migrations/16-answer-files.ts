import { type Kysely, sql } from "kysely";

/** Files that go out with several answers, and questions to sellers that can be taken back for a moment. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable("file")
    .addColumn("content", "text", (c) => c.notNull().defaultTo(""))
    .execute();
  await sql`UPDATE file SET content = id`.execute(db);
  await db.schema.createIndex("file_content").on("file").column("content").execute();
  await db.schema
    .alterTable("held_answer")
    .addColumn("kind", "text", (c) => c.notNull().defaultTo("answer"))
    .execute();
}
