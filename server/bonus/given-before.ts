import { monthAfter } from "../../core/desk/bonus/month-period.ts";
import type { Reading } from "../desk/people.ts";
import { paidFor, payoutOf } from "./read-payouts.ts";

/** Of so many closed months before it is looked whether they would be counted otherwise by now. */
const monthsCorrected = 2;

/** What everybody has by now for each of the closed months that closing a month corrects, the earliest first. */
export async function givenBefore(
  db: Reading,
  month: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const lately = Array.from({ length: monthsCorrected }, (_, back) => monthAfter(month, -1 - back));
  const months = new Set([...lately, ...(await decidedSince(db))]);
  months.delete(month);
  const given = new Map<string, ReadonlyMap<string, number>>();
  for (const one of [...months].toSorted())
    if ((await payoutOf(db, one)) !== undefined) given.set(one, await paidFor(db, one));
  return given;
}

/**
 * Months of contests that no closing has counted the decision of, however long a contest was left: one that was made in a month
 * may count in the next, where its request was given back.
 */
async function decidedSince(db: Reading): Promise<string[]> {
  const known = await db
    .selectFrom("bonus_payout")
    .select((each) => each.fn.max("upToDecision").as("upToDecision"))
    .executeTakeFirst();
  const contests = await db
    .selectFrom("bonus_decision as decision")
    .innerJoin("bonus_contest as contest", "contest.id", "decision.contest")
    .select("contest.month")
    .distinct()
    .where("decision.id", ">", known?.upToDecision ?? 0)
    .execute();
  return contests.flatMap(({ month }) => [month, monthAfter(month, 1)]);
}
