import type { Kysely } from "kysely";

/** What usually comes is read from the last weeks, of a log of years. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.createIndex("request_askedAt").on("request").column("askedAt").execute();
}
