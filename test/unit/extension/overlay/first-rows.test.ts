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
  [80, [2]],
  [132, [3]],
  [133, [3, 1]],
  [600, [3, 4]],
] as const)("%i px are filled by %j rows of 44 px", ([height, cut]) => {
  expect(sizes(firstRows([group("pages", 3), group("documents", 4)], height))).toEqual(cut);
});
