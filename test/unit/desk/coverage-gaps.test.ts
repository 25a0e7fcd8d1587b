import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Interval } from "../../../core/desk/calendar.ts";
import { coverageGaps } from "../../../core/desk/coverage-gaps.ts";
import { secondsOf } from "../../../core/desk/instant.ts";
import { openHours } from "../../../core/desk/open-hours.ts";
import { openSecondsBetween } from "../../../core/desk/open-time.ts";
import { calendar, moscow, msk } from "./requests.ts";

const monday = secondsOf(msk("00:00"));

test("a region to the east is open before the desk is, in its own time", () => {
  const omsk = calendar({ tz: "Asia/Omsk" });
  expect(coverageGaps(omsk, moscow, monday)).toEqual(
    ["mon", "tue", "wed", "thu", "fri"].map((day) => ({ day, from: "09:00", to: "12:00" })),
  );
  expect(coverageGaps(moscow, moscow, monday)).toEqual([]);
});

test("a desk with a break leaves a gap in the middle; a night on both sides of midnight belongs to two days", () => {
  const withBreak = calendar({
    days: [
      ["09:00", "13:00"],
      ["14:00", "18:00"],
    ],
  });
  expect(coverageGaps(moscow, withBreak, monday)).toContainEqual({ day: "tue", from: "13:00", to: "14:00" });
  const nightly = calendar({ days: [["22:00", "24:00"]] });
  expect(coverageGaps(nightly, moscow, monday)).toContainEqual({ day: "fri", from: "22:00", to: "24:00" });
});

test("holidays are no gaps, and a calendar that begins later has none yet", () => {
  const holidays = calendar({ exceptions: { "2026-02-03": [] } });
  expect(coverageGaps(moscow, holidays, monday)).toEqual([]);
  expect(coverageGaps(calendar({ from: msk("2026-03-01 00:00") }), moscow, monday)).toEqual([]);
});

test("what the gaps sum up to is what of the region's week the two do not share", () => {
  const hours = fc
    .uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 2, maxLength: 6 })
    .map((halves) => halves.toSorted((a, b) => a - b))
    .map((halves) =>
      halves.flatMap((opens, index): Interval[] => {
        const closes = halves[index + 1];
        return index % 2 === 1 || closes === undefined ? [] : [[time(opens), time(closes)]];
      }),
    );
  const zone = fc.constantFrom("Europe/Moscow", "Europe/Kaliningrad", "Asia/Omsk", "Asia/Vladivostok");
  fc.assert(
    fc.property(hours, hours, zone, (theirs, ours, tz) => {
      const region = calendar({ days: theirs, weekend: theirs, tz });
      const desk = calendar({ days: ours, weekend: ours });
      const gaps = coverageGaps(region, desk, monday);
      const uncovered = gaps.reduce((sum, { from, to }) => sum + seconds(to) - seconds(from), 0);
      const week = (calendars: Parameters<typeof openHours>[0]): number =>
        openSecondsBetween(openHours(calendars, monday), monday, monday + 7 * 86_400);
      expect(uncovered).toBe(week([region]) - week([region, desk]));
    }),
  );
});

const time = (halves: number): string =>
  `${String(halves >> 1).padStart(2, "0")}:${halves % 2 === 0 ? "00" : "30"}`;
function seconds(wall: string): number {
  const [hour = 0, minute = 0] = wall.split(":").map(Number);
  return hour * 3600 + minute * 60;
}
