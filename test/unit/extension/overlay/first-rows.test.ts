import { expect, test } from "vitest";
import { firstRows } from "../../../../extension/palette/first-rows.ts";
import type { Row, RowGroup, RowGroupKey } from "../../../../extension/palette/rows.ts";

const group = (key: RowGroupKey, rows: number): RowGroup => ({
  key,
  rows: Array.from({ length: rows }, (): Row => ({ kind: "ask", id: "ask" })),
});
const sizes = (groups: readonly RowGroup[]): number[] => groups.map(({ rows }) => rows.length);

test.for([
  [0, []],
  [2, [2]],
  [3, [3]],
  [5, [3, 2]],
  [9, [3, 4]],
] as const)("of 3 and 4 rows the first %i are %j", ([count, cut]) => {
  expect(sizes(firstRows([group("pages", 3), group("documents", 4)], count))).toEqual(cut);
});
