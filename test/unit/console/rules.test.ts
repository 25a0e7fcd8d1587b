import { describe, expect, test } from "vitest";
import type { CalendarRules, TargetRules } from "../../../core/contract/desk-rules.ts";
import { addressOfRoute, routeOf } from "../../../server/console/router/route.ts";
import { calendarChanges } from "../../../server/console/rules/calendar-changes.ts";
import { calendarFaults } from "../../../server/console/rules/calendar-faults.ts";
import { readTime } from "../../../server/console/rules/read-time.ts";
import { targetChanges, withMinutes } from "../../../server/console/rules/target-changes.ts";
import { topicChanges } from "../../../server/console/rules/topic-changes.ts";
import { topicFaults } from "../../../server/console/rules/topic-faults.ts";
import { versionInForce, withVersion } from "../../../server/console/rules/version-in-force.ts";

const now = Date.parse("2026-02-02T07:00:00Z");
const day: [string, string][] = [["09:00", "18:00"]];
const closed: [string, string][] = [];
const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: closed, sun: closed };
const calendar = { versions: [{ from: null, tz: "Europe/Moscow", week, exceptions: {} }] };
const rules: CalendarRules = {
  calendars: { эксперты: calendar, самара: calendar },
  calendar: "эксперты",
  regions: { Самара: { calendar: "самара", timeZone: "Europe/Samara" } },
};
const told = (after: CalendarRules, language: "ru" | "en" = "ru") =>
  calendarChanges(rules, after, { language, now });
const withWeek = (change: Partial<typeof week>, exceptions = {}): CalendarRules => ({
  ...rules,
  calendars: {
    ...rules.calendars,
    эксперты: withVersion(calendar, 0, { week: { ...week, ...change }, exceptions }),
  },
});

test.each([
  ["9", "09:00"],
  ["930", "09:30"],
  ["9.30", "09:30"],
  ["9 - 5", "09:05"],
  ["18:00", "18:00"],
  ["24", "24:00"],
  ["полдень", "полдень"],
  ["", ""],
])("a time typed as «%s» is %s", (typed, read) => {
  expect(readTime(typed)).toBe(read);
});

describe("what calendars change, in words", () => {
  test("nothing, where nothing does", () => {
    expect(told(structuredClone(rules))).toEqual([]);
  });

  test("days in a row that change alike are one line", () => {
    const shorter: [string, string][] = [["10:00", "17:00"]];
    expect(told(withWeek({ tue: shorter, wed: shorter, sat: [["10:00", "14:00"]] }))).toEqual([
      "Календарь «эксперты», вт–ср: 09:00–18:00 → 10:00–17:00",
      "Календарь «эксперты», сб: выходной → 10:00–14:00",
    ]);
  });

  test("special days, zones, regions, and the desk's own calendar", () => {
    const after = withWeek({}, { "2026-02-23": [] });
    const changed = {
      ...after,
      calendar: "самара",
      regions: { ...after.regions, Казань: { calendar: "эксперты", timeZone: "Europe/Moscow" } },
    };
    expect(told(changed, "en")).toEqual([
      "The agents' calendar: эксперты → самара",
      'Calendar "эксперты", 2026-02-23: as usual → closed',
      'Added: region "Казань"',
    ]);
  });

  test("a version planned for later is neither edited nor lost", () => {
    const later = { from: "2027-01-01T00:00:00Z", tz: "Europe/Moscow", week, exceptions: {} };
    const planned = { versions: [...calendar.versions, later] };
    expect(
      withVersion(planned, versionInForce(planned, now), { tz: "Asia/Omsk" }).versions.map(({ tz }) => tz),
    ).toEqual(["Asia/Omsk", "Europe/Moscow"]);
  });
});

test("every wrong field of a calendar counts, and a zone that is none", () => {
  const wrong = withWeek({
    mon: [["18:00", "09:00"]],
    tue: [
      ["09:00", "12:00"],
      ["11:00", "13:00"],
    ],
  });
  expect(calendarFaults(wrong, now)).toBe(2);
  expect(
    calendarFaults({ ...rules, regions: { Самара: { calendar: "самара", timeZone: "Самара" } } }, now),
  ).toBe(1);
});

test("targets: a cell set, changed and emptied is told with its topic and kind", () => {
  const before: TargetRules = { minutes: 30, targets: [{ kind: "suggestion", minutes: 480 }] };
  const set = withMinutes(before, { kind: "complaint", topic: "tariffs" }, 15);
  const after = withMinutes({ ...set, minutes: 25 }, { kind: "suggestion", topic: undefined }, null);
  expect(targetChanges(before, after, { language: "ru", nameOf: () => "Тарифы" })).toEqual([
    "Для всех остальных: 30\u00a0мин → 25\u00a0мин",
    "любая тема, предложение: 480\u00a0мин → нет",
    "Тарифы, жалоба: нет → 15\u00a0мин",
  ]);
  expect(withMinutes(set, { kind: "complaint", topic: "tariffs" }, null)).toEqual(before);
});

test("topics: what comes, goes and is told by other words", () => {
  const tariffs = { id: "tariffs", ru: "Тарифы", en: "Tariffs", skills: [], rules: [{ words: ["тариф"] }] };
  const claims = { ...tariffs, id: "claims", ru: "Убытки", en: "Claims" };
  const after = { ...tariffs, rules: [{ words: ["тариф", "КБМ"], region: ["Казань"] }] };
  expect(topicChanges({ topics: [tariffs] }, { topics: [after, claims] }, "ru")).toEqual([
    "Тема «Тарифы», правила: слова тариф → слова тариф, КБМ + регион Казань",
    "Добавлено: тема «Убытки»",
  ]);
  expect(topicFaults({ ...claims, id: "Убытки", en: "", rules: [{}] }, [])).toEqual([
    "code",
    "names",
    "rule",
  ]);
  expect(topicFaults({ ...claims, id: "tariffs" }, [tariffs])).toEqual(["taken"]);
});

test.each([
  ["/desk/rules", { name: "rules", kind: "calendars" }],
  ["/desk/rules/targets", { name: "rules", kind: "targets" }],
  ["/desk/rules/topics", { name: "rules", kind: "topics" }],
  ["/desk/audit", { name: "audit" }],
] as const)("%s leads to its screen and back", (address, route) => {
  expect(routeOf(address)).toEqual(route);
  expect(addressOfRoute(route)).toBe(address);
});
