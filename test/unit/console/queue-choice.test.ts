import { expect, test } from "vitest";
import { stepFrom } from "../../../server/console/queue/chosen-row.ts";
import { layOut, rowsInSight, topOfRow } from "../../../server/console/queue/lay-out.ts";
import { mostUrgentFree } from "../../../server/console/queue/most-urgent-free.ts";
import { matchesFilter, wholeQueue } from "../../../server/console/queue/queue-filter.ts";
import { paused, row } from "./rows.ts";

const alina = { id: "a", name: "Алина Котова" };

test("J and K go from row to row and stay at the ends", () => {
  expect(stepFrom([3, 1, 2], 3, 1)).toBe(1);
  expect(stepFrom([3, 1, 2], 3, -1)).toBe(3);
  expect(stepFrom([3, 1, 2], 2, 1)).toBe(2);
  expect(stepFrom([3, 1, 2], null, 1)).toBe(3);
  expect(stepFrom([], null, 1)).toBe(null);
});

test("the most urgent free one is neither taken nor answered nor the one at hand", () => {
  const rows = [
    row({ id: 1, minutesLeft: -5, claimedBy: alina }),
    row({ id: 2, minutesLeft: 2, state: "answered" }),
    row({ id: 3, minutesLeft: 4 }),
    row({ id: 4, minutesLeft: 9 }),
    paused({ id: 5, minutesLeft: 1 }),
  ];
  expect(mostUrgentFree(rows, null)?.id).toBe(3);
  expect(mostUrgentFree(rows, 3)?.id).toBe(4);
  expect(mostUrgentFree(rows.slice(0, 2), null)).toBe(null);
});

test("every word must stand in the row; ё is е and the number finds the request", () => {
  const one = row({ id: 24, text: "Расчёт КБМ", region: "Самара", seller: { id: "s", name: "Олег Дёмин" } });
  const found = (words: string) => matchesFilter(one, { ...wholeQueue, words }, "a");
  expect(found("расчет самара")).toBe(true);
  expect(found("демин")).toBe(true);
  expect(found("№ 24")).toBe(true);
  expect(found("расчёт омск")).toBe(false);
});

test("tabs show all, free, one's own and those whose clock stands", () => {
  const mine = row({ id: 1, claimedBy: alina });
  const shown = (tab: "all" | "free" | "mine" | "standing") =>
    matchesFilter(mine, { ...wholeQueue, tab }, "a");
  expect([shown("all"), shown("free"), shown("mine"), shown("standing")]).toEqual([true, false, true, false]);
  expect(matchesFilter(paused({ id: 2 }), { ...wholeQueue, tab: "standing" }, "a")).toBe(true);
});

test("of two thousand rows only those in sight are drawn, and the chosen one", () => {
  const size = { header: 31, row: 49 };
  const ids = Array.from({ length: 2000 }, (_, index) => index + 1);
  const layout = layOut([{ key: "within", ids }], size);
  const [group] = layout.groups;
  expect(layout.height).toBe(31 + 2000 * 49);
  const drawn = group ? rowsInSight(group, { from: 490, to: 1290, always: 1999 }, size) : [];
  expect(drawn.length).toBeLessThan(25);
  expect(drawn.at(-1)?.id).toBe(1999);
  expect(topOfRow(layout, 11, size)).toBe(31 + 10 * 49);
  expect(topOfRow(layout, 4000, size)).toBe(null);
});
