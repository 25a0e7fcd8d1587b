import { describe, expect, test } from "vitest";
import { moreThanChance, type Twice } from "../../../core/insight/more-than-chance.ts";

/** Of all ways to choose those of now among all, the share in which so many or more are of the one. */
function exactly(one: Twice, others: Twice): number {
  const its = one.now + one.before;
  const now = one.now + others.now;
  const all = its + others.now + others.before;
  let ways = 0n;
  for (let count = one.now; count <= Math.min(its, now); count += 1)
    ways += choose(its, count) * choose(all - its, now - count);
  const digits = 10n ** 40n;
  return Number((ways * digits) / choose(all, now)) / Number(digits);
}

function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let step = 1; step <= k; step += 1) ways = (ways * BigInt(n - k + step)) / BigInt(step);
  return ways;
}

describe("how likely chance alone is", () => {
  test.each([
    [
      { now: 3, before: 1 },
      { now: 1, before: 3 },
    ],
    [
      { now: 8, before: 2 },
      { now: 1, before: 5 },
    ],
    [
      { now: 10, before: 10 },
      { now: 10, before: 10 },
    ],
    [
      { now: 0, before: 5 },
      { now: 5, before: 0 },
    ],
    [
      { now: 5, before: 0 },
      { now: 0, before: 5 },
    ],
    [
      { now: 60, before: 20 },
      { now: 300, before: 310 },
    ],
    [
      { now: 340, before: 140 },
      { now: 1700, before: 1750 },
    ],
  ])("%o beside %o, as whole numbers count it", (one, others) => {
    const due = exactly(one, others);
    expect(Math.abs(moreThanChance(one, others) / due - 1)).toBeLessThan(1e-6);
  });

  test("is one in two for what goes with the rest, few or many", () => {
    expect(moreThanChance({ now: 5000, before: 5000 }, { now: 50_000, before: 50_000 })).toBeCloseTo(0.5, 1);
  });

  test("falls with every request more and rises with every one before", () => {
    const others = { now: 400, before: 410 };
    const chances = [20, 24, 28, 40, 80].map((now) => moreThanChance({ now, before: 20 }, others));
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(moreThanChance({ now: 40, before: 30 }, others)).toBeGreaterThan(chances[3] ?? 1);
    expect(chances.at(-1)).toBeLessThan(1e-6);
  });
});
