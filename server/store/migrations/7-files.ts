import { type Kysely, sql } from "kysely";

/** Files and screenshots that come along with questions and replies. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("file")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("owner", "text", (c) => c.notNull())
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("bytes", "integer", (c) => c.notNull())
    .addColumn("width", "integer")
    .addColumn("height", "integer")
    .addColumn("purpose", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("request", "integer")
    .addColumn("message", "integer")
    .addColumn("position", "integer", (c) => c.notNull())
    .addUniqueConstraint("file_key", ["owner", "key"])
    .execute();
  await db.schema.createIndex("file_request").on("file").columns(["request", "position"]).execute();
  await db.schema.createIndex("file_at").on("file").column("at").execute();
  await db.schema
    .createIndex("file_waiting")
    .on("file")
    .columns(["owner", "at"])
    .where(sql.ref("request"), "is", null)
    .execute();
  await db.schema
    .createTable("file_leaving")
    .addColumn("id", "text", (c) => c.primaryKey())
    .execute();
}
