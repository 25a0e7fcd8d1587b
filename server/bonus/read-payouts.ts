import type { Selectable } from "kysely";
import type { Reading } from "../desk/people.ts";
import type { BonusTables } from "../store/bonus-tables.ts";

export type Payout = Selectable<BonusTables["bonus_payout"]>;
export type PayoutLine = BonusTables["bonus_payout_line"];

/** A month as it was closed; undefined while it is not. */
export function payoutOf(db: Reading, month: string): Promise<Payout | undefined> {
  return db.selectFrom("bonus_payout").selectAll().where("month", "=", month).executeTakeFirst();
}

/** All that was ever paid with a month. */
export function linesPaidWith(db: Reading, month: string): Promise<PayoutLine[]> {
  return db.selectFrom("bonus_payout_line").selectAll().where("month", "=", month).execute();
}

/** What everybody has by now for a month, later corrections included. */
export async function paidFor(db: Reading, month: string): Promise<ReadonlyMap<string, number>> {
  const lines = await db
    .selectFrom("bonus_payout_line")
    .select(["person", "kopecks"])
    .where("forMonth", "=", month)
    .execute();
  const sums = new Map<string, number>();
  for (const { person, kopecks } of lines) sums.set(person, (sums.get(person) ?? 0) + kopecks);
  return sums;
}
