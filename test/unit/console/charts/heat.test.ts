import * as fc from "fast-check";
import { expect, test } from "vitest";
import { heatStep } from "../../../../server/console/charts/heat-step.ts";
import { spreadLabels } from "../../../../server/console/charts/spread-labels.ts";
import { tickMarks } from "../../../../server/console/charts/tick-marks.ts";

test("the highest count is the darkest, none the palest, and more is never paler", () => {
  expect(heatStep(42, 42)).toBe(5);
  expect(heatStep(0, 42)).toBe(1);
  expect(heatStep(0, 0)).toBe(1);
  const counts = fc.nat(1000);
  fc.assert(
    fc.property(counts, counts, fc.nat(1000), (a, b, more) => {
      const highest = Math.max(a, b) + more;
      expect(heatStep(Math.min(a, b), highest)).toBeLessThanOrEqual(heatStep(Math.max(a, b), highest));
    }),
  );
});

test("labels of an axis never touch, and the last of them is there", () => {
  expect(tickMarks(0, { width: 500, label: 46 })).toEqual([]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 40, max: 2000 }), (count, width) => {
      const ticks = tickMarks(count, { width, label: 46 });
      expect(ticks.at(-1)).toBe(count - 1);
      expect(ticks.length).toBeLessThanOrEqual(Math.max(1, Math.floor(width / 46) + 1));
    }),
  );
});

test("names at the ends of lines are moved apart, keep their order and stay in the picture while there is room", () => {
  expect(spreadLabels([10, 50, 90], { gap: 13, lowest: 100 })).toEqual([10, 50, 90]);
  expect(spreadLabels([98, 97, 10], { gap: 13, lowest: 100 })).toEqual([100, 87, 10]);
  const places = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(places, (given) => {
      const moved = spreadLabels(given, { gap: 13, lowest: 200 });
      const order = given.map((place, at) => ({ place, at })).toSorted((a, b) => a.place - b.place);
      const down = order.map(({ at }) => moved[at] ?? Number.NaN);
      expect(Math.max(...down)).toBeLessThanOrEqual(200);
      for (const [at, place] of down.slice(1).entries())
        expect(place - (down[at] ?? 0)).toBeGreaterThanOrEqual(13);
    }),
  );
});
