import { type Kysely, sql } from "kysely";

/** Months of the bonus that were closed, contests with their decisions, and a way to the answers of a month. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("bonus_payout")
    .addColumn("month", "text", (c) => c.primaryKey())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("upToEvent", "integer", (c) => c.notNull())
    .addColumn("upToDecision", "integer", (c) => c.notNull())
    .addColumn("upToRule", "integer", (c) => c.notNull())
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("answered", "integer", (c) => c.notNull())
    .addColumn("counted", "integer", (c) => c.notNull())
    .addColumn("met", "integer", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("sum", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("bonus_payout_line")
    .addColumn("month", "text", (c) => c.notNull())
    .addColumn("person", "text", (c) => c.notNull())
    .addColumn("forMonth", "text", (c) => c.notNull())
    .addColumn("kopecks", "bigint", (c) => c.notNull())
    .addColumn("credits", "text", (c) => c.notNull())
    .addColumn("unpaidCredits", "text", (c) => c.notNull())
    .addColumn("answered", "integer", (c) => c.notNull())
    .addColumn("met", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("bonus_payout_line_once", ["month", "person", "forMonth"])
    .execute();
  await db.schema
    .createTable("bonus_contest")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("month", "text", (c) => c.notNull())
    .addColumn("request", "integer", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("bonus_contest_request").on("bonus_contest").column("request").execute();
  await db.schema
    .createTable("bonus_decision")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("contest", "integer", (c) => c.notNull().unique())
    .addColumn("outcome", "text", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("bonus_reason")
    .addColumn("contest", "integer", (c) => c.notNull())
    .addColumn("side", "text", (c) => c.notNull())
    .addColumn("request", "integer", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("bonus_reason_once", ["contest", "side"])
    .execute();
  await db.schema.createIndex("bonus_reason_request").on("bonus_reason").column("request").execute();
  for (const table of ["bonus_payout", "bonus_payout_line", "bonus_contest", "bonus_decision"]) {
    for (const act of ["update", "delete"]) {
      // Another database writes triggers in another way: this is all of it that would have to be said anew.
      await sql
        .raw(
          `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, '${table} only grows'); end`,
        )
        .execute(db);
    }
  }
  await sql`create index request_event_answered on request_event ("at") where "kind" = 'answered'`.execute(
    db,
  );
}
