import { expect, test } from "vitest";
import {
  dayIn,
  daysOf,
  monthsBefore,
  periodOf,
  periodUntil,
  usualPeriodOf,
  usualPeriods,
} from "../../../../server/console/analytics/period.ts";

const today = "2026-11-23";

test("usual periods end today, today counted, over months and years", () => {
  expect(periodUntil(today, "today")).toEqual({ from: today, to: today });
  expect(periodUntil(today, "week")).toEqual({ from: "2026-11-17", to: today });
  expect(periodUntil("2027-01-02", "week")).toEqual({ from: "2026-12-27", to: "2027-01-02" });
  expect(daysOf(periodUntil(today, "quarter"))).toBe(91);
});

test.each(usualPeriods)(
  "the address of %s is known again today, and is somebody's own days tomorrow",
  (usual) => {
    const period = periodUntil(today, usual);
    expect(usualPeriodOf(period, today)).toBe(usual);
    expect(usualPeriodOf(period, "2026-11-24")).toBe(null);
  },
);

test("what an address leaves out, or tells the wrong way round, is the last seven days", () => {
  expect(periodOf({}, today)).toEqual(periodUntil(today, "week"));
  expect(periodOf({ from: "2026-11-01" }, today)).toEqual({ from: "2026-11-01", to: today });
  expect(periodOf({ to: "2026-11-10" }, today)).toEqual({ from: "2026-11-04", to: "2026-11-10" });
  expect(periodOf({ from: "2026-11-10", to: "2026-11-01" }, today)).toEqual(periodUntil(today, "week"));
});

test("today is the desk's: in Moscow it is still yesterday when Vladivostok has begun the day", () => {
  const now = Date.parse("2026-11-23T20:30:00.000Z");
  expect(dayIn("Europe/Moscow", now)).toBe("2026-11-23");
  expect(dayIn("Asia/Vladivostok", now)).toBe("2026-11-24");
});

test("months of newcomers begin with their first days", () => {
  expect(monthsBefore("2026-01-31", 2)).toBe("2025-11-01");
  expect(monthsBefore("2026-11-23", 0)).toBe("2026-11-01");
});
