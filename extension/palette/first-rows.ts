import type { Row, RowGroup } from "./rows.ts";

/** Least heights of rows as drawn. */
const hitPx = 66;
const rowPx = 44;
const linePx = 32;

/** The groups cut off once their rows fill the height. */
export function firstRows(groups: readonly RowGroup[], heightPx: number): readonly RowGroup[] {
  let left = heightPx;
  const cut: RowGroup[] = [];
  for (const group of groups) {
    const rows: Row[] = [];
    for (const row of group.rows) {
      if (left <= 0) break;
      rows.push(row);
      left -= heightOf(row);
    }
    if (rows.length > 0) cut.push(rows.length === group.rows.length ? group : { ...group, rows });
  }
  return cut;
}

function heightOf({ kind }: Row): number {
  if (kind === "hit") return hitPx;
  return kind === "section" || kind === "ask" ? rowPx : linePx;
}
