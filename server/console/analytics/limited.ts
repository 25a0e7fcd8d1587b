import type { InsightTable } from "../../../core/contract/insight.ts";

/** A table cut down to its first rows and columns: the most frequent stand first. */
export function limited(
  table: InsightTable,
  most: { readonly rows: number; readonly columns: number },
): InsightTable {
  return {
    ...table,
    rows: table.rows.slice(0, most.rows),
    columns: table.columns.slice(0, most.columns),
    cells: table.cells.slice(0, most.rows).map((row) => row.slice(0, most.columns)),
  };
}
