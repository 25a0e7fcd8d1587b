import { expect, test } from "vitest";
import { checkHours } from "../../../server/check/check-hours.ts";
import { testConfig } from "./desk/test-config.ts";
import { matching } from "./harness/matching.ts";

const office = (hours: [string, string][]) => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
  sat: [],
  sun: [],
});
const now = new Date("2026-02-02T07:00:00Z");
const calendarOf = (tz: string, hours: [string, string][], saturday: [string, string][] = []) => ({
  versions: [{ from: null, tz, week: { ...office(hours), sat: saturday } }],
});
const check = (calendars: Record<string, ReturnType<typeof calendarOf>>, language: "ru" | "en" = "ru") => {
  const regions = Object.fromEntries(
    Object.keys(calendars)
      .filter((name) => name !== "desk")
      .map((name) => [name, { calendar: name, timeZone: "Europe/Moscow" }]),
  );
  return checkHours(testConfig({ desk: { calendar: "desk", calendars, regions } }), { language, now });
};

test("hours that agree are fine", () => {
  const desk = calendarOf("Europe/Moscow", [["09:00", "18:00"]]);
  expect(check({ desk, Москва: desk })).toMatchObject([{ level: "ok" }]);
});

test("a region's open hours without agents are told by weekday, in the region's time", () => {
  const desk = calendarOf("Europe/Moscow", [["09:00", "18:00"]]);
  const samara = calendarOf("Europe/Samara", [["09:00", "19:00"]], [["10:00", "14:00"]]);
  expect(check({ desk, Самара: samara })).toEqual([
    {
      what: "часы работы",
      level: "warn",
      text: "Самара: открыт, а эксперты не работают пн–пт 09:00–10:00; сб 10:00–14:00 (время региона)",
    },
  ]);
  expect(check({ desk, Samara: samara }, "en")).toMatchObject([
    { text: "Samara: open while no agent works Mon–Fri 09:00–10:00; Sat 10:00–14:00 (the region's time)" },
  ]);
});

test("a region that is never served, and a desk that never opens", () => {
  const desk = calendarOf("Europe/Moscow", [["09:00", "10:00"]]);
  const east = calendarOf("Asia/Vladivostok", [["09:00", "12:00"]]);
  expect(check({ desk, Владивосток: east })).toMatchObject([
    { level: "warn", text: matching(/^Владивосток: /) },
  ]);
  const closed = calendarOf("Europe/Moscow", []);
  expect(check({ desk: closed, Москва: desk })).toMatchObject([{ level: "warn", text: matching(/«desk»/) }]);
});
