import { type Kysely, sql } from "kysely";

// Numbered by when they were written, rows would have the names of the requests of just then.
const withoutRowid = sql`without rowid`;

/** What sellers search under pseudonyms, and what administrators teach search. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("search_key")
    // Never given again: what a destroyed key left behind keeps its number.
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("secret", "text", (c) => c.notNull())
    .addColumn("begunAt", "text", (c) => c.notNull())
    .execute();

  await db.schema
    .createTable("search_entry")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("key", "integer", (c) => c.notNull())
    .addColumn("pseudonym", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("surface", "text")
    .addColumn("total", "integer")
    .addColumn("records", "text")
    .addColumn("record", "text")
    .addColumn("position", "integer")
    .modifyEnd(withoutRowid)
    .execute();
  await db.schema
    .createIndex("search_entry_pseudonym")
    .on("search_entry")
    .columns(["pseudonym", "day"])
    .execute();
  await db.schema.createIndex("search_entry_day").on("search_entry").column("day").execute();

  await db.schema
    .createTable("search_text")
    .addColumn("entry", "text", (c) => c.primaryKey())
    .addColumn("key", "integer", (c) => c.notNull())
    .addColumn("hour", "text", (c) => c.notNull())
    .addColumn("query", "text")
    .addColumn("shown", "text")
    .addColumn("missing", "text")
    .addColumn("filters", "text")
    .addColumn("region", "text")
    .addColumn("channel", "text")
    .modifyEnd(withoutRowid)
    .execute();
  await db.schema.createIndex("search_text_key").on("search_text").column("key").execute();

  await db.schema
    .createTable("section_open")
    .addColumn("record", "text", (c) => c.notNull())
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("key", "integer", (c) => c.notNull())
    .addColumn("pseudonym", "text", (c) => c.notNull())
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("place", "text")
    .addPrimaryKeyConstraint("section_open_once", ["document", "record", "pseudonym"])
    .modifyEnd(withoutRowid)
    .execute();
  await db.schema
    .createIndex("section_open_pseudonym")
    .on("section_open")
    .columns(["pseudonym", "document"])
    .execute();
  // Only of those that still have a place: that of the others has gone.
  await db.schema
    .createIndex("section_open_place")
    .on("section_open")
    .columns(["key", "pseudonym"])
    .where(sql.ref("place"), "is not", null)
    .execute();
  await db.schema.createIndex("section_open_day").on("section_open").column("day").execute();

  await db.schema
    .createTable("learning_batch")
    .addColumn("digest", "text", (c) => c.primaryKey())
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("learning_batch_at").on("learning_batch").column("at").execute();

  await db.schema
    .createTable("tuning_pin")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("queries", "text", (c) => c.notNull())
    .addColumn("record", "text", (c) => c.notNull())
    .addColumn("until", "text")
    .addColumn("changedAt", "text", (c) => c.notNull())
    .addColumn("changedBy", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("tuning_synonyms")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("changedAt", "text", (c) => c.notNull())
    .addColumn("changedBy", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("tuning_change")
    .addColumn("seq", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("what", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("became", "text")
    .execute();
}
