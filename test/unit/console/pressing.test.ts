import { expect, test } from "vitest";
import { badgedIcon } from "../../../server/console/attention/badged-icon.ts";
import { pressingOf } from "../../../server/console/attention/pressing.ts";
import { noon, paused, row } from "./rows.ts";

const mine = { id: "alina", name: "Алина Юсупова" };
const other = { id: "oleg", name: "Олег Серов" };
const pressing = (rows: Parameters<typeof pressingOf>[0], now = noon): [number, number][] =>
  pressingOf(rows, mine.id, now).map(({ row: { id }, percent }) => [id, percent]);

const drawn = (count: number, overdue = false): string =>
  decodeURIComponent(badgedIcon(count, overdue).slice("data:image/svg+xml,".length));

test("what presses is free or one's own, at half, four fifths and all of its time", () => {
  const rows = [
    row({ id: 1, minutesLeft: 16 }),
    row({ id: 2, minutesLeft: 15 }),
    row({ id: 3, minutesLeft: 6, claimedBy: mine }),
    row({ id: 4, minutesLeft: -1 }),
    row({ id: 5, minutesLeft: 6, claimedBy: other }),
  ];
  expect(pressing(rows)).toEqual([
    [2, 50],
    [3, 80],
    [4, 100],
  ]);
});

test("the page's own clock counts on until the server is asked again", () => {
  const rows = [row({ id: 1, minutesLeft: 16 })];
  expect(pressing(rows)).toEqual([]);
  expect(pressing(rows, noon + 60_000)).toEqual([[1, 50]]);
});

test("nothing presses while the seller owes a reply, off hours and once it is answered", () => {
  const late = row({ id: 1, minutesLeft: 5 });
  const offHours = { ...late, clock: { ...late.clock, state: "off-hours" as const } };
  expect(pressing([paused({ id: 2, minutesLeft: 5 }), offHours, { ...late, state: "answered" }])).toEqual([]);
});

test("the tab's icon carries the number, another colour once one is overdue, and nothing where nothing presses", () => {
  expect(drawn(0)).not.toContain("<circle");
  expect(drawn(3)).toMatch(/<circle[^>]*#b45f06.*>3<\/text><\/svg>\s*$/s);
  expect(drawn(12, true)).toMatch(/#b0231b.*>\+<\/text>/s);
});
