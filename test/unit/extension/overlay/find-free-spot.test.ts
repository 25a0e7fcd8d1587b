import { expect, test } from "vitest";
import { findFreeSpot, type Weight } from "../../../../extension/overlay/find-free-spot.ts";

type Taken = { from: number; to: number; weight: Weight };
const size = 40;

/** The launcher's place on an edge of 800 px with these stretches taken. */
function spot(wished: number, taken: Taken[]): number | null {
  return findFreeSpot(wished, 800 - size, (top) => {
    const covered = taken.filter(({ from, to }) => from < top + size && to > top);
    return Math.max(0, ...covered.map(({ weight }) => weight));
  });
}

test("the wished place is kept where it covers nothing", () => {
  expect(spot(500, [{ from: 0, to: 400, weight: 2 }])).toBe(500);
});

test("a control beneath makes it step aside to the nearest free place", () => {
  const at = spot(500, [{ from: 480, to: 530, weight: 2 }]) ?? 0;
  expect(Math.abs(at - 500)).toBeLessThanOrEqual(64);
  expect(at + size <= 480 || at >= 530).toBe(true);
});

test("text all along gives way before a control does", () => {
  const at =
    spot(500, [
      { from: 0, to: 800, weight: 1 },
      { from: 450, to: 560, weight: 2 },
    ]) ?? 0;
  expect(at + size <= 450 || at >= 560).toBe(true);
});

test("a field over the whole edge leaves only the key", () => {
  expect(spot(500, [{ from: 0, to: 800, weight: 3 }])).toBeNull();
});

test("a place remembered on a larger window comes back into view", () => {
  expect(spot(2000, [])).toBe(760);
});
