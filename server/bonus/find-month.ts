import type { BonusBook } from "./bonus-book.ts";
import type { MonthFound, MonthWanted } from "./bonus-order.ts";
import { chooseRows } from "./choose-rows.ts";

/** What is wanted of a month, out of the book. */
export async function findMonth(
  book: BonusBook,
  { month, cut, anew = false, digest = false, rows }: MonthWanted,
): Promise<MonthFound> {
  const whole = { ...(await book.newest(cut.asOf)), ...cut };
  const reckoning = anew ? await book.replay(month, whole) : await book.month(month, whole);
  return {
    figures: reckoning.figures,
    digest: digest ? reckoning.digest() : null,
    rows: rows === undefined ? null : chooseRows(reckoning.rows, rows),
  };
}
