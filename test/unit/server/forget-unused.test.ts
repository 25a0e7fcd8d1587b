import * as fc from "fast-check";
import { expect, test } from "vitest";
import { forgetUnused } from "../../../server/forget-unused.ts";
import { keepLatest } from "../../../server/keep-latest.ts";

test("a map lets go of the keys that were last used before a moment, and of no others", () => {
  const uses = fc.array(fc.record({ key: fc.nat({ max: 9 }), after: fc.nat({ max: 5 }) }), { maxLength: 60 });
  fc.assert(
    fc.property(uses, fc.nat({ max: 200 }), (given, since) => {
      const map = new Map<number, { usedAt: number }>();
      const last = new Map<number, number>();
      let now = 0;
      for (const { key, after } of given) {
        now += after;
        keepLatest(map, [key, { usedAt: now }], 100);
        last.set(key, now);
      }
      forgetUnused(map, since);
      expect(new Set(map.keys())).toEqual(
        new Set([...last].filter(([, usedAt]) => usedAt >= since).map(([key]) => key)),
      );
    }),
  );
});
