import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Source } from "../../../core/contract/config-source.ts";
import { waitUntilOpen } from "../../../index-builder/fetch/wait-until-open.ts";

type Hours = Source["hours"];
const night: Hours = [["22:00", "06:00"]];
const hour = 3_600_000;
const hoursUntil = (hours: Hours, timeZone: string, now: string) =>
  waitUntilOpen(hours, timeZone, new Date(now)) / hour;

test.each<[string, Hours, string, string, number]>([
  ["no hours is always", [], "Europe/Moscow", "2026-11-25T12:00:00+03:00", 0],
  ["by day the night is waited for", night, "Europe/Moscow", "2026-11-25T12:00:00+03:00", 10],
  ["the evening side of the night", night, "Europe/Moscow", "2026-11-25T23:30:00+03:00", 0],
  ["the morning side of the night", night, "Europe/Moscow", "2026-11-25T05:59:59+03:00", 0],
  ["it opens on the minute", night, "Europe/Moscow", "2026-11-25T22:00:00+03:00", 0],
  ["it closes on the minute", night, "Europe/Moscow", "2026-11-25T06:00:00+03:00", 16],
  ["the clock of the time zone counts", night, "Asia/Vladivostok", "2026-11-25T15:00:00+03:00", 0],
  ["until midnight", [["20:00", "24:00"]], "UTC", "2026-11-25T23:59:00Z", 0],
  ["and not after it", [["20:00", "24:00"]], "UTC", "2026-11-26T00:00:00Z", 20],
  [
    "the nearest of two windows",
    [
      ["01:00", "02:00"],
      ["13:00", "14:00"],
    ],
    "UTC",
    "2026-11-25T12:30:00Z",
    0.5,
  ],
  [
    "windows that meet are one",
    [
      ["22:00", "00:00"],
      ["00:00", "06:00"],
    ],
    "UTC",
    "2026-11-25T00:00:00Z",
    0,
  ],
  ["a night of 23 hours a day", night, "Europe/Berlin", "2026-03-28T20:00:00+01:00", 2],
  [
    "the hour that is skipped in spring is waited for",
    [["02:00", "05:00"]],
    "Europe/Berlin",
    "2026-03-29T01:30:00+01:00",
    0.5,
  ],
  ["a window that is skipped whole", [["02:30", "03:10"]], "Europe/Berlin", "2026-03-28T03:30:00+01:00", 46],
])("%s", (_why, ...[hours, timeZone, now, wait]) => {
  expect(hoursUntil(hours, timeZone, now)).toBe(wait);
});

describe("properties", () => {
  const time = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
  const window = fc.tuple(time, time).filter(([from, to]) => from !== to);
  const now = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });

  test("after the wait it is open, and a moment before it is not", () => {
    fc.assert(
      fc.property(fc.array(window, { minLength: 1, maxLength: 3 }), now, (hours, at) => {
        const wait = waitUntilOpen(hours, "Europe/Berlin", at);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(48 * hour);
        expect(waitUntilOpen(hours, "Europe/Berlin", new Date(at.getTime() + wait))).toBe(0);
        if (wait === 0) return;
        expect(waitUntilOpen(hours, "Europe/Berlin", new Date(at.getTime() + wait - 1))).toBe(1);
      }),
    );
  });
});
