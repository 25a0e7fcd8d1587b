import type { CreateTableBuilder, Kysely } from "kysely";

const counts = [
  "searched",
  "zero",
  "unopened",
  "abandoned",
  "opened",
  "positions",
  "asked",
  "layout",
] as const;

/** What is searched, added up, and the queries of which it is known what answers them. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("search_period")
    .addColumn("period", "text", (c) => c.primaryKey())
    .addColumn("entries", "integer", (c) => c.notNull())
    .addColumn("erased", "integer", (c) => c.notNull())
    .addColumn("rolledAt", "text", (c) => c.notNull())
    .execute();
  await counted(db.schema.createTable("search_day"))
    .addColumn("period", "text", (c) => c.notNull())
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("people", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("search_day_once", ["period", "day"])
    .execute();
  await counted(db.schema.createTable("search_query"))
    .addColumn("period", "text", (c) => c.notNull())
    .addColumn("query", "text", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("people", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("search_query_once", ["period", "query"])
    .execute();
  await db.schema
    .createTable("search_query_place")
    .addColumn("period", "text", (c) => c.notNull())
    .addColumn("query", "text", (c) => c.notNull())
    .addColumn("region", "text", (c) => c.notNull())
    .addColumn("channel", "text", (c) => c.notNull())
    .addColumn("people", "integer", (c) => c.notNull())
    .addColumn("searched", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("search_query_place_once", ["period", "query", "region", "channel"])
    .execute();
  await db.schema
    .createTable("search_query_record")
    .addColumn("period", "text", (c) => c.notNull())
    .addColumn("query", "text", (c) => c.notNull())
    .addColumn("record", "text", (c) => c.notNull())
    .addColumn("people", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("search_query_record_once", ["period", "query", "record"])
    .execute();
  await db.schema
    .createTable("search_position")
    .addColumn("period", "text", (c) => c.notNull())
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("shown", "integer", (c) => c.notNull())
    .addColumn("opened", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("search_position_once", ["period", "day", "position"])
    .execute();
  await db.schema
    .createTable("search_swap")
    .addColumn("period", "text", (c) => c.notNull())
    .addColumn("failed", "text", (c) => c.notNull())
    .addColumn("opened", "text", (c) => c.notNull())
    .addColumn("failedText", "text", (c) => c.notNull())
    .addColumn("openedText", "text", (c) => c.notNull())
    .addColumn("people", "integer", (c) => c.notNull())
    .addColumn("of", "integer", (c) => c.notNull())
    .addColumn("expected", "real", (c) => c.notNull())
    .addPrimaryKeyConstraint("search_swap_once", ["period", "failed", "opened"])
    .execute();
  await db.schema
    .createTable("search_case")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("query", "text", (c) => c.notNull())
    .addColumn("normal", "text", (c) => c.notNull())
    .addColumn("record", "text", (c) => c.notNull())
    .addColumn("source", "text", (c) => c.notNull())
    .addColumn("origin", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addUniqueConstraint("search_case_once", ["normal", "record"])
    .execute();
  await db.schema.createIndex("search_case_origin").on("search_case").columns(["source", "origin"]).execute();
}

function counted<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  return counts.reduce<CreateTableBuilder<T, C>>(
    (counting, name) => counting.addColumn(name, "integer", (c) => c.notNull()),
    table,
  );
}
