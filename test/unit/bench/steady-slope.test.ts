import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Sample, steadySlope } from "../../bench/steady-slope.ts";

const every = (n: number, value: (n: number) => number): Sample[] =>
  Array.from({ length: n }, (_, at) => ({ atMs: at * 2000, value: value(at) }));

test("what stays as it is grows by nothing, and what doubles in an hour by two thirds of its mean", () => {
  expect(steadySlope(every(100, () => 300))).toBe(0);
  // From 300 to 600 within 1800 steps of two seconds.
  expect(steadySlope(every(1801, (at) => 300 + at / 6))).toBeCloseTo((300 / 450) * 100, 6);
});

test("is the slope of any line, wherever it begins", () => {
  const line = fc.tuple(
    fc.integer({ min: 100, max: 1000 }),
    fc.integer({ min: -10, max: 10 }),
    fc.nat(10_000_000),
  );
  fc.assert(
    fc.property(line, ([from, perHour, startMs]) => {
      const samples = every(60, (at) => from + (perHour * at * 2000) / 3_600_000).map((one) => ({
        ...one,
        atMs: one.atMs + startMs,
      }));
      const mean = samples.reduce((sum, { value }) => sum + value, 0) / samples.length;
      expect(steadySlope(samples)).toBeCloseTo((perHour * 100) / mean, 4);
    }),
  );
});
