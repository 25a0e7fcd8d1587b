import type { Kysely } from "kysely";

/** Which version of the program brought the tables up to date, so that an older one can say whose they are. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("program_version")
    .addColumn("seq", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("version", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
}
