import type { Cell, Row } from "../table/cell.ts";
import type { CellPosition } from "./cell-position.ts";

export type Merge = { readonly from: CellPosition; readonly to: CellPosition };
/** Rows of a sheet by their number, without those that hold nothing. */
export type SheetRows = ReadonlyMap<number, (Cell | undefined)[]>;

/** A title over the whole sheet need not be repeated a thousand times. */
const widestMerge = 100;

/**
 * The rows in their order, every merged cell standing wherever it reaches; rows between them that hold nothing are
 * one empty row.
 */
export function fillMerges(rows: SheetRows, merges: readonly Merge[]): Row[] {
  const numbers = [...rows.keys()].toSorted((a, b) => a - b);
  for (const merge of merges) fill(rows, numbers, merge);
  return numbers.flatMap((number, at) => {
    const isAfterGap = at > 0 && number > (numbers[at - 1] ?? 0) + 1;
    const row: Row = Array.from(rows.get(number) ?? []);
    return isAfterGap ? [[], row] : [row];
  });
}

function fill(rows: SheetRows, numbers: readonly number[], { from, to }: Merge): void {
  const cell = rows.get(from.row)?.[from.column];
  if (!cell) return;
  const last = Math.min(to.column, from.column + widestMerge);
  // Only rows that are there: a merge may well reach to the sheet's last row, a million below.
  const start = numbers.indexOf(from.row);
  for (let at = start; at < numbers.length; at += 1) {
    const number = numbers[at] ?? Infinity;
    if (number > to.row) break;
    const row = rows.get(number) ?? [];
    row.length = Math.max(row.length, last + 1);
    row.fill(cell, from.column, last + 1);
  }
}
