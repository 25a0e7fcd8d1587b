import type { RowGroup } from "./rows.ts";

/** The groups cut off after so many rows, all in all. */
export function firstRows(groups: readonly RowGroup[], count: number): readonly RowGroup[] {
  let left = count;
  const cut: RowGroup[] = [];
  for (const group of groups) {
    if (left <= 0) break;
    cut.push(group.rows.length <= left ? group : { ...group, rows: group.rows.slice(0, left) });
    left -= group.rows.length;
  }
  return cut;
}
