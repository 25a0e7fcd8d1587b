import type { Cell, Row } from "./cell.ts";

/** A row's cells in their order, a merged one once with all the columns that it covers. */
export function distinctCells(row: Row): { readonly cell: Cell; readonly columns: readonly number[] }[] {
  const found = new Map<Cell, number[]>();
  row.forEach((cell, column) => {
    if (!cell) return;
    const columns = found.get(cell);
    if (columns) columns.push(column);
    else found.set(cell, [column]);
  });
  return [...found].map(([cell, columns]) => ({ cell, columns }));
}
