import { type Kysely, sql } from "kysely";

/** The log is looked through by person, action, subject and day; and an entry can be put in the place of no other. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.createIndex("audit_by").on("audit").column("by").execute();
  await db.schema.createIndex("audit_action").on("audit").column("action").execute();
  await db.schema.createIndex("audit_at").on("audit").column("at").execute();
  await db.schema
    .createIndex("audit_subject")
    .on("audit")
    .columns(["subject", "action", "by", "at"])
    .execute();
  // «insert or replace» takes a row away without the trigger against deleting.
  await sql
    .raw(
      `create trigger audit_no_replace before insert on audit
       when new.seq <= (select coalesce(max(seq), 0) from audit)
       begin select raise(abort, 'audit only grows'); end`,
    )
    .execute(db);
}
