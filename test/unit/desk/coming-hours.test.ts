import { expect, test } from "vitest";
import type { Calendar, Interval } from "../../../core/desk/calendar.ts";
import { comingHours, dueWithin } from "../../../core/desk/coming-hours.ts";
import { clockView } from "../../../core/desk/clock-view.ts";
import { isoOf, secondsOf } from "../../../core/desk/instant.ts";

const day: Interval[] = [
  ["09:00", "13:00"],
  ["14:00", "18:00"],
];
const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
const calendar = (tz: string): Calendar => ({
  versions: [{ from: null, tz, week, exceptions: { "2026-11-04": [] } }],
});
const both = [calendar("Asia/Omsk"), calendar("Europe/Moscow")];

test.each(["2026-11-02T06:30:00Z", "2026-11-03T14:55:00Z", "2026-11-06T20:00:00Z", "2026-11-07T09:00:00Z"])(
  "what a browser works out for %s is what the clock will say",
  (at) => {
    const now = secondsOf(at);
    const due = dueWithin(comingHours(both, now, 21), now, 30);
    const clock = clockView({ events: [{ kind: "asked", at, minutes: 30 }], calendars: both }, at);
    expect(due && { startsAt: isoOf(due.startsAt), dueAt: isoOf(due.dueAt) }).toEqual({
      startsAt: clock.startsAt,
      dueAt: clock.dueAt,
    });
  },
);

test("told hours that began a while ago still serve: what has passed counts for nothing", () => {
  const now = secondsOf("2026-11-02T06:30:00Z");
  const later = now + 5 * 86_400;
  const fresh = dueWithin(comingHours(both, later, 21), later, 45);
  expect(dueWithin(comingHours(both, now, 21), later, 45)).toEqual(fresh);
});

test("a desk that never opens promises nothing, one that never closes always the same", () => {
  const never: Calendar = {
    versions: [
      {
        from: null,
        tz: "Europe/Moscow",
        exceptions: {},
        week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
      },
    ],
  };
  expect(comingHours([never], 0, 21)).toEqual([]);
  const all: Interval[] = [["00:00", "24:00"]];
  const always: Calendar = {
    versions: [
      {
        from: null,
        tz: "Europe/Moscow",
        exceptions: {},
        week: { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all },
      },
    ],
  };
  const now = secondsOf("2026-11-02T06:30:00Z");
  expect(comingHours([always], now, 21)).toHaveLength(1);
  expect(dueWithin(comingHours([always], now, 21), now, 30)).toEqual({ startsAt: now, dueAt: now + 1800 });
});
