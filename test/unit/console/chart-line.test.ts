import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chartLine } from "../../../server/console/health/chart-line.ts";

test("a line begins at the left, ends at the right, and higher values stand higher", () => {
  const line = chartLine([
    { at: 0, value: 12_000 },
    { at: 500, value: 12_400 },
    { at: 1000, value: 12_200 },
  ]);
  expect(line?.path).toBe("M0 100L50 0L100 50");
  expect(line?.ticks.map(({ value }) => value)).toEqual([12_000, 12_200, 12_400]);
  expect(line?.last).toEqual({ x: 100, y: 50 });
});

test("values that never change make a level line with two ticks", () => {
  const line = chartLine([
    { at: 0, value: 742 },
    { at: 10, value: 742 },
  ]);
  expect(line?.ticks.map(({ value }) => value)).toEqual([742, 743]);
  expect(line?.path).toBe("M0 100L100 100");
});

test("one run is a point at the right, none is no chart", () => {
  expect(chartLine([{ at: 5, value: 10 }])?.last.x).toBe(100);
  expect(chartLine([])).toBeNull();
});

test("whatever the counts, the line stays in its box between two to five whole ticks", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(counts, (values) => {
      const line = chartLine(values.map((value, at) => ({ at, value })));
      const numbers = line?.path.match(/-?[\d.]+/g)?.map(Number) ?? [];
      const ticks = line?.ticks ?? [];
      expect(numbers.every((n) => n >= 0 && n <= 100)).toBe(true);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks.every(({ value }) => Number.isInteger(value))).toBe(true);
    }),
  );
});
