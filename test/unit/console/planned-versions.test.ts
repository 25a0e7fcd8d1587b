import { describe, expect, test } from "vitest";
import type { Calendar } from "../../../core/contract/config-calendar.ts";
import type { CalendarRules } from "../../../core/contract/desk-rules.ts";
import { beginningOfDay } from "../../../server/console/rules/beginning-of-day.ts";
import { calendarChanges } from "../../../server/console/rules/calendar-changes.ts";
import { calendarFaults } from "../../../server/console/rules/calendar-faults.ts";
import { dayInZone } from "../../../server/console/rules/day-in-zone.ts";
import {
  movedTo,
  plannedFault,
  plannedVersions,
  withPlanned,
} from "../../../server/console/rules/planned-versions.ts";
import { versionInForce, withVersion } from "../../../server/console/rules/version-in-force.ts";

const now = Date.parse("2026-02-02T07:00:00Z");
const day: [string, string][] = [["09:00", "18:00"]];
const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
const exceptions = { "2026-02-23": [], "2027-01-01": [] };
const standing: Calendar = { versions: [{ from: null, tz: "Europe/Moscow", week, exceptions }] };
const newYear = withPlanned(standing, { day: "2027-01-01", now });

const rules = (calendar: Calendar): CalendarRules => ({
  calendars: { эксперты: calendar },
  calendar: "эксперты",
  regions: {},
});

describe("a day begins", () => {
  test.each([
    ["2027-01-01", "Europe/Moscow", "2026-12-31T21:00:00Z"],
    ["2027-01-01", "Asia/Kamchatka", "2026-12-31T12:00:00Z"],
    ["2027-01-01", "Pacific/Kiritimati", "2026-12-31T10:00:00Z"],
    ["2027-01-01", "Asia/Kathmandu", "2026-12-31T18:15:00Z"],
    ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00Z"],
    ["2026-03-30", "Europe/Berlin", "2026-03-29T22:00:00Z"],
    // There was no midnight: clocks went from 00:00 to 01:00.
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z"],
  ])("%s in %s at %s", (date, zone, begins) => {
    const found = beginningOfDay(date, zone);
    expect(found).toBe(Date.parse(begins));
    expect(dayInZone(found ?? 0, zone)).toBe(date);
    expect(dayInZone((found ?? 0) - 60_000, zone)).not.toBe(date);
  });

  test("not where it is none", () => {
    expect(beginningOfDay("", "Europe/Moscow")).toBeNull();
  });
});

describe("other hours from a day on", () => {
  test("begin at its midnight as the hours until then, without the special days before it", () => {
    expect(newYear.versions).toEqual([
      ...standing.versions,
      {
        from: "2026-12-31T21:00:00Z",
        tz: "Europe/Moscow",
        week,
        exceptions: { "2027-01-01": [] },
      },
    ]);
    const shorter = withVersion(newYear, 1, { week: { ...week, fri: [["09:00", "16:00"]] } });
    const later = withPlanned(shorter, { day: "2027-05-01", now });
    expect(later.versions[2]?.week.fri).toEqual([["09:00", "16:00"]]);
    const sooner = withPlanned(shorter, { day: "2026-06-01", now });
    expect(sooner.versions[2]?.week.fri).toEqual(day);
    expect(plannedVersions(sooner, now).map(({ at }) => at)).toEqual([2, 1]);
  });

  test("move to another day, and the hours of now stay", () => {
    const moved = movedTo(newYear, { day: "2026-12-01", now, except: 1 });
    expect(moved.versions.map(({ from }) => from)).toEqual([null, "2026-11-30T21:00:00Z"]);
    expect(versionInForce(moved, now)).toBe(0);
  });

  test.each([
    ["today", "2026-02-02", "past"],
    ["a day that is over", "2025-12-31", "past"],
    ["a year that is being typed", "0002-01-01", "past"],
    ["no day", "", "no-day"],
    ["a day that has hours already", "2027-01-01", "taken"],
    ["tomorrow", "2026-02-03", null],
  ] as const)("from %s on: %s", (_, date, fault) => {
    expect(plannedFault(newYear, { day: date, now })).toBe(fault);
    expect(withPlanned(newYear, { day: date, now }) === newYear).toBe(fault !== null);
  });

  test("may stay on their own day", () => {
    expect(plannedFault(newYear, { day: "2027-01-01", now, except: 1 })).toBeNull();
  });

  test("hold once their day has come", () => {
    expect(versionInForce(newYear, Date.parse("2026-12-31T21:00:00Z"))).toBe(1);
    expect(plannedVersions(newYear, Date.parse("2026-12-31T21:00:00Z"))).toEqual([]);
  });
});

describe("what planned hours change, in words", () => {
  const shorter = withVersion(newYear, 1, { week: { ...week, fri: [["09:00", "16:00"]] } });
  test.each<[string, Calendar, Calendar, string[]]>([
    ["added", standing, newYear, ["с 1 января 2027 г. новые часы: пн–пт 09:00–18:00"]],
    ["removed", newYear, standing, ["часы с 1 января 2027 г. отменены"]],
    ["edited", newYear, shorter, ["с 1 января 2027 г., пт: 09:00–18:00 → 09:00–16:00"]],
    [
      "moved",
      newYear,
      movedTo(newYear, { day: "2026-03-01", now, except: 1 }),
      ["с 1 марта новые часы: пн–пт 09:00–18:00", "часы с 1 января 2027 г. отменены"],
    ],
    ["left alone", newYear, newYear, []],
  ])("%s", (...[, before, after, told]) => {
    expect(calendarChanges(rules(before), rules(after), { language: "ru", now })).toEqual(
      told.map((line) => `Календарь «эксперты», ${line}`),
    );
  });

  test("their wrong fields count like those of the hours of now", () => {
    const wrong = withVersion(newYear, 1, { tz: "Самара", week: { ...week, mon: [["18:00", "09:00"]] } });
    expect(calendarFaults(rules(wrong), now)).toBe(2);
    expect(calendarFaults(rules(newYear), now)).toBe(0);
  });
});
