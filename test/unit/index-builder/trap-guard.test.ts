import { expect, test } from "vitest";
import { createTrapGuard, trapLimits, type TrapGuard } from "../../../index-builder/address/trap-guard.ts";

const at = (path: string) => `https://portal.example${path}`;

test("a calendar without end stops at its quota, by query or by path", () => {
  const guard = createTrapGuard();
  const verdicts = Array.from({ length: 200 }, (_, i) => [
    guard.admit(at(`/calendar?month=${(i % 12) + 1}&year=${2000 + i}`)),
    guard.admit(at(`/events/${2000 + (i % 100)}-${String((i % 12) + 1).padStart(2, "0")}`)),
  ]);
  for (const column of [0, 1]) {
    expect(verdicts.filter((row) => row[column] === null)).toHaveLength(trapLimits.dates);
    expect(verdicts.at(-1)?.[column]).toBe("dates");
  }
});

test("dated news with names of their own are no calendar", () => {
  const guard = createTrapGuard();
  const news = Array.from({ length: 300 }, (_, i) =>
    guard.admit(at(`/news/2026/11/novost-${"abcdefghij"[i % 10]}${i}`)),
  );
  expect(news.every((verdict) => verdict === null)).toBe(true);
});

test("numbered articles are read up to the quota of a shape", () => {
  const guard = createTrapGuard({ ...trapLimits, pattern: 50 });
  const verdicts = Array.from({ length: 60 }, (_, i) => guard.admit(at(`/article?id=${i}`)));
  expect(verdicts.filter((verdict) => verdict === "pattern")).toHaveLength(10);
});

test("a path that repeats itself and an endless address are refused outright", () => {
  const guard = createTrapGuard();
  expect(guard.admit(at("/a/b/a/b/a/b"))).toBe("repeated-path");
  expect(guard.admit(at(`/a?q=${"x".repeat(1_000)}`))).toBe("too-long");
  expect(guard.admit(at("/tariffs/kasko/tariffs"))).toBeNull();
});

test("a shape whose pages say nothing new is closed, one new text opens the count anew", () => {
  const guard = createTrapGuard({ ...trapLimits, sameText: 5 });
  const learn = (from: number, to: number, kind: "new-text" | "known-text") => {
    for (let i = from; i < to; i += 1) guard.learn(at(`/list?page=${i}`), kind);
  };
  learn(0, 4, "known-text");
  learn(4, 5, "new-text");
  learn(5, 9, "known-text");
  expect(guard.admit(at("/list?page=9"))).toBeNull();
  learn(9, 10, "known-text");
  expect(guard.admit(at("/list?page=10"))).toBe("same-text");
  expect(guard.admit(at("/other?page=10"))).toBeNull();
});

/** How many of so many addresses are asked for, and the rule that stops the last one. */
function through(guard: TrapGuard, count: number, path: (i: number) => string): [number, string | null] {
  const verdicts = Array.from({ length: count }, (_, i) => guard.admit(at(path(i))));
  return [verdicts.filter((verdict) => verdict === null).length, verdicts.at(-1) ?? null];
}

const day = (i: number) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);
const [dd, mm, yyyy] = [
  (i: number) => day(i).slice(8),
  (i: number) => day(i).slice(5, 7),
  (i: number) => day(i).slice(0, 4),
];

test.each<[string, (i: number) => string]>([
  ["?date=YYYY-MM-DD", (i) => `/rooms?date=${day(i)}`],
  ["any name, as long as it is a date", (i) => `/rooms?show=${day(i)}`],
  ["DD.MM.YYYY", (i) => `/rooms?na=${dd(i)}.${mm(i)}.${yyyy(i)}`],
  ["with a time", (i) => `/rooms?at=${day(i)}T09:00`],
  ["packed", (i) => `/rooms?event_date=${day(i).replaceAll("-", "")}`],
  ["WordPress' ?m=", (i) => `/?m=${2000 + Math.floor(i / 12)}${String((i % 12) + 1).padStart(2, "0")}`],
  ["year, month and day apart", (i) => `/cal?y=${yyyy(i)}&m=${mm(i)}&d=${dd(i)}`],
  ["Bitrix' capitals", (i) => `/events/?MONTH=${(i % 12) + 1}&YEAR=${2000 + i}`],
  ["names of months", (i) => `/events?month=${["january", "май", "декабрь"][i % 3]}&n=${i}`],
  ["seconds since 1970", (i) => `/rooms?from=${1_790_000_000 + i * 86_400}`],
  ["from and to", (i) => `/rooms?from=${day(i)}&to=${day(i + 1)}`],
  ["offsets", (i) => `/cal?weekOffset=${i}`],
  ["the path's end", (i) => `/calendar/${yyyy(i)}/${mm(i)}/${dd(i)}/`],
  ["the path's end in our order", (i) => `/calendar/${dd(i)}.${mm(i)}.${yyyy(i)}`],
  ["a view behind it", (i) => `/calendar/${day(i)}/week`],
  ["weeks", (i) => `/calendar/${2000 + i}-W${String((i % 52) + 1).padStart(2, "0")}`],
  ["a month's name", (i) => `/events/november-${1950 + i}`],
])("calendars: %s", (_how, path) => {
  expect(through(createTrapGuard(), 100, path)).toEqual([trapLimits.dates, "dates"]);
});

test.each<[string, (i: number) => string]>([
  ["pages of a list", (i) => `/news?page=${i}`],
  ["pages of a list that count entries", (i) => `/news?start=${i * 20}`],
  ["pages of a list from an entry", (i) => `/news?from=${i * 20}`],
  ["numbered articles", (i) => `/articles/${i}`],
  ["articles whose numbers look like dates", (i) => `/articles?id=${20_260_101 + i}`],
  [
    "articles with a date before the name",
    (i) => `/${yyyy(i)}/${mm(i)}/${dd(i)}/novost-${"abcdefghij"[i % 10]}`,
  ],
  ["versions of rules", (i) => `/rules/kasko-${i}/text`],
])("no calendar: %s", (_what, path) => {
  expect(through(createTrapGuard(), 100, path)).toEqual([100, null]);
});

test.each([
  ["/a/b/a/b/a/b", true],
  ["/news/news/news", true],
  ["/News/news/NEWS", true],
  ["/a/x/a/y/a", true],
  ["/a%20b/c/a%2520b/d/a%252520b", true],
  ["/1/1/1/1/1", true],
  ["/2026/11/11/11", false],
  ["/kasko/docs/kasko/docs", false],
  ["/docs/docs", false],
])("%s repeats itself: %s", (path, repeats) => {
  expect(createTrapGuard().admit(at(path))).toBe(repeats ? "repeated-path" : null);
});

test("sessions in the path are one shape, not a shape each", () => {
  const guard = createTrapGuard({ ...trapLimits, pattern: 50 });
  expect(through(guard, 60, (i) => `/s/${(i + 1e15).toString(16).padStart(32, "0f")}/home`)).toEqual([
    50,
    "pattern",
  ]);
  expect(through(guard, 60, (i) => `/d/${String(i).padStart(8, "0")}-aaaa-4bbb-8ccc-dddddddddddd`)).toEqual([
    50,
    "pattern",
  ]);
});

test("filters in every combination are cut off, those that were there go on", () => {
  const guard = createTrapGuard();
  const names = ["brand", "city", "color", "discount", "engine", "fuel", "gear"];
  const query = (i: number) => names.filter((_, bit) => (i >> bit) % 2 === 1).map((name) => `${name}=1`);
  expect(through(guard, 128, (i) => `/cars?${query(i).join("&")}`)).toEqual([trapLimits.filters, "filters"]);
  expect(guard.admit(at("/cars?brand=2"))).toBeNull();
  expect(guard.admit(at("/trucks?gear=2&fuel=1"))).toBeNull();
});

test("one host's quota is not another's", () => {
  const guard = createTrapGuard({ ...trapLimits, pattern: 1 });
  expect(guard.admit("https://a.example/p?id=1")).toBeNull();
  expect(guard.admit("https://b.example/p?id=1")).toBeNull();
  expect(guard.admit("https://a.example/p?id=2")).toBe("pattern");
});
