import { describe, expect, test } from "vitest";
import { beginsToday, fieldTime, readAbsence } from "../../../server/console/people/absence-draft.ts";
import { absenceTimes } from "../../../server/console/people/absence-times.ts";
import { hoursWords } from "../../../server/console/people/hours-words.ts";
import { draftOfWeek, readWeek } from "../../../server/console/people/week-draft.ts";
import { usualWeek } from "../../../server/console/people/usual-week.ts";
import { noon } from "./rows.ts";

const later = (minutes: number): string => fieldTime(noon + minutes * 60_000);
const iso = (minutes: number): string => new Date(noon + minutes * 60_000).toISOString();
const draft = { reason: "sick", from: later(0), until: "" } as const;

describe("an absence", () => {
  test.each([
    ["that began already begins now and has no end", draft, { until: null }],
    [
      "to come keeps both ends",
      { ...draft, from: later(60), until: later(120) },
      { from: iso(60), until: iso(120) },
    ],
  ])("%s", (_, given, body) => {
    expect(readAbsence(given, "a", noon)).toEqual({
      kind: "whole",
      body: { account: "a", reason: "sick", ...body },
    });
  });

  test.each([
    ["noFrom", { ...draft, from: "" }],
    ["backwards", { ...draft, from: later(60), until: later(30) }],
    ["past", { ...draft, from: later(-60), until: later(-30) }],
  ])("is refused with %s", (why, given) => {
    expect(readAbsence(given, "a", noon)).toEqual({ kind: "wrong", why });
  });

  test("of today offers to hand over what is in hand; one of tomorrow does not", () => {
    expect(beginsToday(draft, noon)).toBe(true);
    expect(beginsToday({ ...draft, from: later(36 * 60) }, noon)).toBe(false);
  });
});

describe("a week's hours", () => {
  test("read as they are written, with any dash and short hours too", () => {
    expect(readWeek(draftOfWeek(usualWeek))).toEqual({ week: usualWeek });
    const read = readWeek({ ...draftOfWeek(usualWeek), mon: "9:00-13:00; 14:00 – 18:00", tue: " " });
    expect(read).toMatchObject({
      week: {
        mon: [
          ["09:00", "13:00"],
          ["14:00", "18:00"],
        ],
        tue: [],
      },
    });
  });

  test.each(["9–18", "18:00–09:00", "09:00–13:00, 12:00–18:00", "25:00–26:00"])("«%s» are none", (text) => {
    expect(readWeek({ ...draftOfWeek(usualWeek), wed: text })).toEqual({ wrong: "wed" });
  });
});

const local = (day: number, hour: number): string => new Date(2026, 10, day, hour).toISOString();

test("times are told as short as they stay clear", () => {
  const now = new Date(2026, 10, 23, 12).getTime();
  expect(absenceTimes({ from: local(23, 13), until: local(23, 14) }, now, "ru")).toBe("13:00 – 14:00");
  expect(absenceTimes({ from: local(25, 9), until: local(25, 18) }, now, "ru")).toBe("25.11, 09:00 – 18:00");
  expect(absenceTimes({ from: local(23, 9), until: local(24, 9) }, now, "ru")).toBe("09:00 – 24.11, 09:00");
  expect(absenceTimes({ from: local(23, 9), until: null }, now, "en")).toBe("from 09:00 until back");
  const today = [
    { from: local(23, 9), until: local(23, 13) },
    { from: local(23, 14), until: local(24, 0) },
  ];
  expect(hoursWords(today, "ru")).toBe("09:00–13:00, 14:00–24:00");
  expect(hoursWords([], "ru")).toBe("не работает");
  const always = [{ from: "2026-11-26T21:00:00.000Z", until: "2026-11-27T21:00:00.000Z" }];
  expect(hoursWords(always, "ru")).toBe("круглосуточно");
});
