import { type Kysely, sql } from "kysely";

/** What figures need of a request beside where it stands: who asked, as they were then, and by when it is late. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const [name, type] of [
    ["department", "text"],
    ["joinedAt", "text"],
    ["breachesAt", "text"],
  ] as const) {
    await db.schema.alterTable("request").addColumn(name, type).execute();
  }
  // `timed` is 0 for all that was asked before: the server fills it in, for neither calendars nor accounts are known here.
  for (const name of ["wentToSpecialist", "timed"]) {
    await db.schema
      .alterTable("request")
      .addColumn(name, "integer", (c) => c.notNull().defaultTo(0))
      .execute();
  }
  await sql`update request set "wentToSpecialist" = 1
      where id in (select request from request_specialist)`.execute(db);
  await sql`create index request_untimed on request (id) where timed = 0`.execute(db);
  await db.schema.createIndex("request_lastSeq").on("request").column("lastSeq").execute();
}
