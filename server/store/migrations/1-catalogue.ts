import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** Section history for the record sync, and the log of changed access. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("section_version")
    .addColumn("seq", "integer", (c) => c.primaryKey())
    .addColumn("record", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("audience", "integer", (c) => c.notNull())
    .addColumn("ended", "integer")
    .execute();
  await db.schema
    .createIndex("section_version_record")
    .on("section_version")
    .columns(["record", "ended"])
    .execute();
  await db.schema.createIndex("section_version_ended").on("section_version").column("ended").execute();
  await db.schema
    .createTable("section_audience")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("groups", "text", (c) => c.notNull().unique())
    .execute();
  await db.schema
    .createTable("known_audience")
    .addColumn("digest", "text", (c) => c.primaryKey())
    .addColumn("groups", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("catalogue_release")
    .addColumn("seq", "integer", (c) => c.primaryKey())
    .addColumn("release", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("catalogue_history")
    .addColumn("id", "text", (c) => c.primaryKey())
    .execute();
  await db.insertInto("catalogue_history").values({ id: crypto.randomUUID() }).execute();
  await db.schema
    .createTable("access_change")
    .addColumn("seq", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("account", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
}
