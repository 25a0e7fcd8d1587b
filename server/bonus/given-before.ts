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
  const given = new Map<string, ReadonlyMap<string, number>>();
  for (let back = monthsCorrected; back > 0; back -= 1) {
    const before = monthAfter(month, -back);
    if ((await payoutOf(db, before)) !== undefined) given.set(before, await paidFor(db, before));
  }
  return given;
}
