import { expect, test } from "vitest";
import type { Capacity } from "../../../core/contract/capacity.ts";
import { hourAt, usualFilter } from "../../../server/console/capacity/usual-filter.ts";

const assumptions: Capacity["assumptions"] = {
  weeks: 8,
  requests: 400,
  handlingMinutes: 7,
  handlingMeasured: true,
  minutes: 15,
  targetShare: 0.95,
  newcomers: null,
};
// In Moscow it is the next day already.
const capacity = { assumptions, timeZone: "Europe/Moscow", asOf: "2026-11-25T22:30:00Z" };

test("a day to come was read from the same weekdays of the weeks behind, by the desk's own clock", () => {
  expect(usualFilter(capacity, { day: "2026-11-29" })).toEqual({
    from: "2026-10-01",
    to: "2026-11-26",
    weekday: "sun",
  });
});

test("so was each half hour, from its hour", () => {
  const hour = hourAt("2026-11-30T21:30:00Z", "Europe/Moscow");
  expect(hour).toBe(0);
  expect(usualFilter(capacity, { day: "2026-12-01", hour })).toMatchObject({ weekday: "tue", hour: "0" });
});
