import type { Kysely } from "kysely";

/** Tickets with which a tab is shown a section for an account that is signed in elsewhere in the browser. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("view_ticket")
    .addColumn("digest", "text", (c) => c.primaryKey())
    .addColumn("session", "text", (c) => c.notNull())
    .addColumn("record", "text", (c) => c.notNull())
    .addColumn("expiresAt", "text", (c) => c.notNull())
    .execute();
}
