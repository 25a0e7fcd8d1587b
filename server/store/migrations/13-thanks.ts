import type { Kysely } from "kysely";

/** Whether the one who asked said thank you to who answered. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable("request")
    .addColumn("thanked", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
}
