import * as fc from "fast-check";
import { expect, test } from "vitest";
import { quantiles } from "../../../core/insight/quantiles.ts";

test("quantiles are those of the numbers in order, whatever they are and however often they come", () => {
  const shares = [0.01, 0.5, 0.5, 0.9, 0.95, 1];
  const numbers = fc.oneof(
    fc.array(fc.integer({ min: 0, max: 20 })),
    fc.array(fc.nat(1_000_000), { maxLength: 300 }),
  );
  fc.assert(
    fc.property(numbers, (given) => {
      const ascending = given.toSorted((a, b) => a - b);
      const due = shares.map((share) => ascending[Math.max(0, Math.ceil(given.length * share) - 1)] ?? null);
      expect(quantiles(Int32Array.from(given), shares)).toEqual(due);
    }),
  );
});
