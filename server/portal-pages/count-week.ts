import { sql } from "kysely";
import type { Writing } from "../store/store.ts";
import { pagePeople } from "./page-people.ts";
import { pagesAsked } from "./pages-asked.ts";
import { weekAfter } from "./week-after.ts";

/**
 * Counts a week of some pages anew from the questions that are there, without those that were taken back; no figure falls.
 */
export async function countWeek(trx: Writing, week: string, documents: readonly string[]): Promise<void> {
  const within = { from: week, to: weekAfter(week), documents };
  const asked = await pagesAsked(trx, within)
    .select(["page_request.document", "page_request.how"])
    .select((each) => each.fn.countAll<number>().as("questions"))
    .groupBy(["page_request.document", "page_request.how"])
    .execute();
  const people = await trx
    .selectFrom(pagePeople(trx, within).as("people"))
    .select(["people.document", "people.how"])
    .select((each) => each.fn.countAll<number>().as("sellers"))
    .groupBy(["people.document", "people.how"])
    .execute();
  const counted = asked.map((row) => ({
    ...row,
    sellers: people.find(({ document, how }) => document === row.document && how === row.how)?.sellers ?? 0,
  }));
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
