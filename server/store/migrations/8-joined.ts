import type { Kysely } from "kysely";

/** Who waits for the answer to a colleague's question. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("request_joiner")
    .addColumn("request", "integer", (c) => c.notNull())
    .addColumn("account", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("text", "text")
    .addColumn("seenAt", "text")
    .addPrimaryKeyConstraint("request_joiner_once", ["request", "account"])
    .execute();
  await db.schema.createIndex("request_joiner_account").on("request_joiner").column("account").execute();
}
