import { sql } from "kysely";
import type { Writing } from "../store/store.ts";
import { weekAfter } from "./week-after.ts";

/** Counts a week of some pages anew from the questions that are there; no figure falls. */
export async function countWeek(trx: Writing, week: string, documents: readonly string[]): Promise<void> {
  const counted = await trx
    .selectFrom("page_request")
    .innerJoin("request", "request.id", "page_request.request")
    .select(["page_request.document", "page_request.how"])
    .select((each) => [
      each.fn.countAll<number>().as("questions"),
      each.fn.count<number>("request.seller").distinct().as("sellers"),
    ])
    .where("page_request.document", "in", documents)
    .where("page_request.at", ">=", week)
    .where("page_request.at", "<", weekAfter(week))
    .groupBy(["page_request.document", "page_request.how"])
    .execute();
  if (counted.length === 0) return;
  await trx
    .insertInto("page_week")
    .values(counted.map((row) => ({ ...row, week })))
    .onConflict((conflict) =>
      conflict.columns(["document", "how", "week"]).doUpdateSet((each) => ({
        questions: larger(each.ref("page_week.questions"), each.ref("excluded.questions")),
        sellers: larger(each.ref("page_week.sellers"), each.ref("excluded.sellers")),
      })),
    )
    .execute();
}

// SQLite and PostgreSQL have no function of one name for it.
const larger = (one: unknown, other: unknown) =>
  sql<number>`case when ${one} > ${other} then ${one} else ${other} end`;
