import { expect, test } from "vitest";
import { findFreeSpot, type Taken } from "../../../../extension/overlay/find-free-spot.ts";

const spot = (wished: number, taken: Taken[]) => findFreeSpot(wished, { height: 800, size: 40, taken });

test("the wished place is kept where it covers nothing", () => {
  expect(spot(500, [{ from: 0, to: 400, weight: 2 }])).toBe(500);
});

test("a control beneath makes it step aside to the nearest free place", () => {
  const at = spot(500, [{ from: 480, to: 530, weight: 2 }]);
  expect(at).not.toBeNull();
  expect(Math.abs((at ?? 0) - 500)).toBeLessThanOrEqual(64);
  expect((at ?? 0) + 40 <= 480 || (at ?? 0) >= 530).toBe(true);
});

test("text all along gives way before a control does", () => {
  const at = spot(500, [
    { from: 0, to: 800, weight: 1 },
    { from: 450, to: 560, weight: 2 },
  ]);
  expect((at ?? 0) + 40 <= 450 || (at ?? 0) >= 560).toBe(true);
});

test("a field over the whole edge leaves only the key", () => {
  expect(spot(500, [{ from: 0, to: 800, weight: 3 }])).toBeNull();
});

test("a place remembered on a larger window comes back into view", () => {
  expect(spot(2000, [])).toBe(752);
});
