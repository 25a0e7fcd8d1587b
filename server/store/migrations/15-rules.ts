import { type Kysely, sql } from "kysely";

/** Rules that people change, the log of what they change, and of each request the version it keeps. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("desk_rules")
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("by", "text")
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("restores", "integer")
    .addPrimaryKeyConstraint("desk_rules_version", ["kind", "version"])
    .execute();
  await db.schema
    .createTable("audit")
    .addColumn("seq", "integer", (c) => c.primaryKey())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("by", "text")
    .addColumn("action", "text", (c) => c.notNull())
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("before", "text")
    .addColumn("after", "text")
    .addColumn("previous", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .execute();
  for (const table of ["desk_rules", "audit"]) {
    for (const act of ["update", "delete"]) {
      // Another database writes triggers in another way: this is all of it that would have to be said anew.
      await sql
        .raw(
          `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, '${table} only grows'); end`,
        )
        .execute(db);
    }
  }
  await db.schema
    .alterTable("request")
    .addColumn("rules", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
}
