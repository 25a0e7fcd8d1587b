import { expect, test } from "vitest";
import { arrange, idsOf, newcomers, settle } from "../../../server/console/queue/arrangement.ts";
import { byId, noon, paused, row } from "./rows.ts";

const minute = 60_000;
const four = [
  row({ id: 1, minutesLeft: 20 }),
  row({ id: 2, minutesLeft: -4 }),
  paused({ id: 3, minutesLeft: 18 }),
  row({ id: 4, minutesLeft: 3 }),
];

test("the queue is grouped by the time left, what stands still comes last", () => {
  expect(arrange(four, noon)).toEqual([
    { key: "overdue", ids: [2] },
    { key: "soon", ids: [4] },
    { key: "within", ids: [1] },
    { key: "standing", ids: [3] },
  ]);
});

test("within a group the one due first stands first, and of equals the older", () => {
  const rows = [
    row({ id: 7, minutesLeft: 12 }),
    row({ id: 5, minutesLeft: 25 }),
    row({ id: 6, minutesLeft: 12 }),
  ];
  expect(idsOf(arrange(rows, noon))).toEqual([6, 7, 5]);
});

test("answered requests leave an arrangement made anew", () => {
  expect(arrange([row({ id: 1, state: "answered" })], noon)).toEqual([]);
});

test("off hours a request stands with those whose clock stands, unless it is overdue", () => {
  expect(arrange([closed(1, 10), closed(2, -3)], noon)).toEqual([
    { key: "overdue", ids: [2] },
    { key: "standing", ids: [1] },
  ]);
});

test("while somebody works in the list, a new request moves no row", () => {
  const before = arrange(four, noon);
  const rows = byId([...four, row({ id: 9, minutesLeft: 1 })]);
  expect(settle(before, rows, noon)).toEqual(before);
  expect(newcomers(before, rows.values())).toBe(1);
});

test("headings follow the clock as long as no row must change its place", () => {
  const before = arrange(four, noon);
  const later = settle(before, byId(four), noon + 16 * minute);
  expect(later).toEqual([
    { key: "overdue", ids: [2, 4] },
    { key: "soon", ids: [1] },
    { key: "standing", ids: [3] },
  ]);
  expect(idsOf(later)).toEqual(idsOf(before));
});

test("a request that resumes keeps its place while somebody works in the list", () => {
  const before = arrange(four, noon);
  const resumed = byId([
    ...four.slice(0, 2),
    row({ id: 3, minutesLeft: 18 }),
    row({ id: 4, minutesLeft: 3 }),
  ]);
  expect(idsOf(settle(before, resumed, noon))).toEqual(idsOf(before));
});

test("what was answered meanwhile stays where it was; what is gone altogether leaves", () => {
  const before = arrange(four, noon);
  const rows = byId([row({ id: 2, state: "answered" }), ...four.slice(2)]);
  expect(idsOf(settle(before, rows, noon))).toEqual([2, 4, 3]);
  expect(newcomers(before, rows.values())).toBe(0);
});

const closed = (id: number, minutesLeft: number) => {
  const open = row({ id, minutesLeft });
  return { ...open, clock: { ...open.clock, state: "off-hours" as const } };
};
