import { type Kysely, sql } from "kysely";

/** Questions that ask the same and what is done about them; tasks for owners of pages and trainers. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("task")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("record", "text")
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("owner", "text")
    .addColumn("evidence", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("dueOn", "text")
    .addColumn("createdBy", "text")
    .addColumn("createdAt", "text", (c) => c.notNull())
    .addColumn("changedBy", "text")
    .addColumn("changedAt", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("task_state").on("task").columns(["state", "createdAt"]).execute();
  await db.schema
    .createTable("task_change")
    .addColumn("seq", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("task", "integer", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("by", "text")
    .addColumn("what", "text", (c) => c.notNull())
    .addColumn("became", "text")
    .execute();
  await onlyGrows(db, "task_change");
  await clusters(db);
  await db.schema.alterTable("tuning_pin").addColumn("badge", "text").execute();
}

async function clusters(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("question_cluster")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("central", "text")
    .addColumn("topic", "text")
    .addColumn("sellers", "integer", (c) => c.notNull())
    .addColumn("questions", "integer", (c) => c.notNull())
    .addColumn("searches", "integer", (c) => c.notNull())
    .addColumn("places", "text", (c) => c.notNull())
    .addColumn("cause", "text")
    .addColumn("lastAt", "text", (c) => c.notNull())
    .addColumn("countedAt", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("question_cluster_sellers")
    .on("question_cluster")
    .columns(["sellers", "id"])
    .execute();
  await db.schema
    .createTable("cluster_member")
    .addColumn("item", "text", (c) => c.primaryKey())
    .addColumn("cluster", "integer", (c) => c.notNull())
    .addColumn("request", "integer")
    .addColumn("entry", "text")
    .execute();
  for (const column of ["cluster", "request", "entry"] as const)
    await db.schema.createIndex(`cluster_member_${column}`).on("cluster_member").column(column).execute();
  await db.schema
    .createTable("cluster_choice")
    .addColumn("seq", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("one", "integer", (c) => c.notNull())
    .addColumn("other", "integer", (c) => c.notNull())
    .execute();
  await onlyGrows(db, "cluster_choice");
  await db.schema
    .createTable("cluster_proposal")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("cluster", "integer", (c) => c.notNull())
    .addColumn("cause", "text", (c) => c.notNull())
    .addColumn("record", "text")
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("pin", "text")
    .addColumn("task", "integer")
    .addColumn("acceptedAt", "text", (c) => c.notNull())
    .addColumn("acceptedBy", "text", (c) => c.notNull())
    .addColumn("endedAt", "text")
    .addColumn("endedBy", "text")
    .addColumn("course", "text")
    .execute();
  await db.schema
    .createIndex("cluster_proposal_cluster")
    .on("cluster_proposal")
    .columns(["cluster", "state"])
    .execute();
  await db.schema
    .createTable("cluster_week")
    .addColumn("cluster", "integer", (c) => c.notNull())
    .addColumn("week", "text", (c) => c.notNull())
    .addColumn("sellers", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("cluster_week_once", ["cluster", "week"])
    .execute();
  await db.schema
    .createTable("cluster_cursor")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("seq", "integer", (c) => c.notNull())
    .addColumn("choice", "integer", (c) => c.notNull())
    .addColumn("wholeAt", "text", (c) => c.notNull())
    .execute();
}

// Another database writes triggers in another way: this is all of it that would have to be said anew.
async function onlyGrows(db: Kysely<never>, table: string): Promise<void> {
  for (const act of ["update", "delete"])
    await sql
      .raw(
        `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, '${table} only grows'); end`,
      )
      .execute(db);
}
