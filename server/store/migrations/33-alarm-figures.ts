import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** An alarm of clocks tells how many requests are overdue and how many are at risk. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable("alarm").addColumn("overdue", "integer").execute();
  await db.schema.alterTable("alarm").addColumn("atRisk", "integer").execute();
}
