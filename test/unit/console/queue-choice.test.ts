import { expect, test } from "vitest";
import { stepFrom } from "../../../server/console/queue/chosen-row.ts";
import { layOut, rowsInSight, topOfRow } from "../../../server/console/queue/lay-out.ts";
import { mostUrgentFree } from "../../../server/console/queue/most-urgent-free.ts";
import { matchesFilter, noneOf, wholeQueue } from "../../../server/console/queue/queue-filter.ts";
import { filterOfQuery, queryOfFilter } from "../../../server/console/queue/filter-address.ts";
import { noon, paused, row } from "./rows.ts";

const alina = { id: "a", name: "Алина Котова" };
const looking = { mine: "a", moment: () => ({ risks: new Map([[4, null]]), now: noon }) };

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
  const found = (words: string) => matchesFilter(one, { ...wholeQueue, words }, looking);
  expect(found("расчет самара")).toBe(true);
  expect(found("демин")).toBe(true);
  expect(found("№ 24")).toBe(true);
  expect(found("расчёт омск")).toBe(false);
});

test("tabs show all, free, one's own and those whose clock stands", () => {
  const mine = row({ id: 1, claimedBy: alina });
  const shown = (tab: "all" | "free" | "mine" | "standing") =>
    matchesFilter(mine, { ...wholeQueue, tab }, looking);
  expect([shown("all"), shown("free"), shown("mine"), shown("standing")]).toEqual([true, false, true, false]);
  expect(matchesFilter(paused({ id: 2 }), { ...wholeQueue, tab: "standing" }, looking)).toBe(true);
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

test("the filter picks whose they are, what has no topic, and how they stand with their time", () => {
  const rows = [
    row({ id: 1, claimedBy: alina, topic: "claims", minutesLeft: -3 }),
    row({ id: 2, topic: "claims" }),
    paused({ id: 3, claimedBy: alina }),
    row({ id: 4, minutesLeft: 2 }),
  ];
  const picked = (filter: Partial<typeof wholeQueue>): number[] =>
    rows.filter((each) => matchesFilter(each, { ...wholeQueue, ...filter }, looking)).map(({ id }) => id);
  expect(picked({ agent: "a" })).toEqual([1, 3]);
  expect(picked({ agent: noneOf })).toEqual([2, 4]);
  expect(picked({ topic: noneOf })).toEqual([3, 4]);
  expect(picked({ standing: "breached" })).toEqual([1]);
  expect(picked({ standing: "waiting", agent: "a" })).toEqual([3]);
  expect(picked({ standing: "at-risk" })).toEqual([4]);
});

test.each([
  ["", null],
  ["?tab=free", { tab: "free" }],
  [
    "?tab=free&standing=breached&topic=claims&agent=a1",
    { tab: "free", standing: "breached", topic: "claims", agent: "a1" },
  ],
  [
    "?region=%D0%9E%D0%BC%D1%81%D0%BA&channel=%D0%B1%D0%B0%D0%BD%D0%BA%D0%B8",
    { region: "Омск", channel: "банки" },
  ],
] as const)("an address with «%s» asks for what it says, and is made from it again", (query, filter) => {
  expect(filterOfQuery(new URLSearchParams(query))).toEqual(filter);
  expect(queryOfFilter(filter ?? {})).toBe(query);
});

test("what an address asks for that is none of the filter's is passed over, and words are never in it", () => {
  expect(filterOfQuery(new URLSearchParams("?tab=xyz&standing=late&topic="))).toBe(null);
  const searched = { ...wholeQueue, words: "Дёмин" };
  expect(queryOfFilter(searched)).toBe("?tab=all");
});
