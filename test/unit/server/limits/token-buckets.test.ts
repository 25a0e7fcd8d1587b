import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TokenBuckets } from "../../../../server/limits/token-buckets.ts";

const runs = process.env["COUNTS"] === "full" ? 2000 : 100;
const budget = { perMinute: 60, burst: 5 };

function turned(most?: number) {
  const clock = { ms: 0 };
  const buckets = new TokenBuckets(() => clock.ms, most);
  const take = (key: string): boolean => {
    const isFree = buckets.waitMs(key, budget) === 0;
    buckets.take(key, budget);
    return isFree;
  };
  return { clock, buckets, take };
}

describe("a budget", () => {
  test("lets a burst through, then as many a minute as it says", () => {
    const { clock, take } = turned();
    expect(Array.from({ length: 7 }, () => take("a"))).toEqual([true, true, true, true, true, false, false]);
    clock.ms += 1000;
    expect([take("a"), take("a")]).toEqual([true, false]);
  });

  test("of one is not another's", () => {
    const { take } = turned();
    for (let n = 0; n < 9; n++) take("a");
    expect(take("b")).toBe(true);
  });

  test("is free again exactly when it says", () => {
    const { clock, buckets, take } = turned();
    while (take("a"));
    const waitMs = buckets.waitMs("a", budget);
    clock.ms += waitMs - 1;
    expect(buckets.waitMs("a", budget)).toBeGreaterThan(0);
    clock.ms += 1;
    expect(buckets.waitMs("a", budget)).toBe(0);
  });

  test("never gives more than its burst and what has grown since, however calls come", () => {
    const steps = fc.array(fc.nat(3000), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(steps, (gaps) => {
        const { clock, take } = turned();
        let passed = 0;
        for (const gap of gaps) {
          clock.ms += gap;
          if (take("a")) passed += 1;
        }
        expect(passed).toBeLessThanOrEqual(budget.burst + (clock.ms * budget.perMinute) / 60_000 + 1e-6);
      }),
      { numRuns: runs },
    );
  });

  test("a patient caller, within the rate, is never refused", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1000, max: 5000 }), { maxLength: 100 }), (gaps) => {
        const { clock, take } = turned();
        for (const gap of gaps) {
          clock.ms += gap;
          expect(take("a")).toBe(true);
        }
      }),
      { numRuns: runs },
    );
  });
});

test("made-up callers take no more memory than is meant for them, and the oldest go first", () => {
  const { buckets, take } = turned(3);
  for (const key of ["a", "b", "c", "a", "d"]) take(key);
  expect(buckets.size).toBe(3);
  for (let n = 0; n < 4; n++) take("a");
  expect(take("a")).toBe(false);
});
