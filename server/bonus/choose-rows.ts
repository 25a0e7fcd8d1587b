import type { BonusShown } from "../../core/contract/bonus.ts";
import { decimalText } from "../../core/desk/bonus/decimal.ts";
import type { PlainRow, RowsFound, RowsWanted } from "./bonus-order.ts";
import type { TimedRow } from "./month-reckoning.ts";

/** A page of somebody's rows, and how many there are of each kind. */
export function chooseRows(
  rows: readonly TimedRow[],
  { person, shown, contested, after, limit }: RowsWanted,
): RowsFound {
  const disputed = new Set(contested);
  const own = person === null ? rows : rows.filter((row) => row.person === person);
  const isShown: { readonly [K in BonusShown]: (row: TimedRow) => boolean } = {
    all: () => true,
    late: ({ met }) => !met,
    shared: (row) => row.shared,
    returned: ({ returned }) => returned,
    contested: ({ request }) => disputed.has(request),
  };
  const count = (each: BonusShown): number => own.filter(isShown[each]).length;
  const chosen = own.filter(isShown[shown]);
  const page = chosen.slice(after, after + limit);
  return {
    rows: page.map(plainRow),
    counts: {
      all: own.length,
      late: count("late"),
      shared: count("shared"),
      returned: count("returned"),
      contested: count("contested"),
    },
    next: after + page.length < chosen.length ? after + page.length : null,
  };
}

function plainRow(timed: TimedRow): PlainRow {
  const { request, credit, at: _, ...row } = timed;
  return { ...row, request: Number(request), credit: decimalText(credit) };
}
