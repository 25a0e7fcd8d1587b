import * as fc from "fast-check";
import { expect, test } from "vitest";
import { keepLatest } from "../../../server/keep-latest.ts";

test("a map keeps the keys that came last, each with what it came with last", () => {
  const entries = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat()), { maxLength: 60 });
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 8 }), (given, most) => {
      const map = new Map<number, number>();
      for (const entry of given) keepLatest(map, entry, most);
      const lastOfEach = given.filter(([key], at) => !given.slice(at + 1).some(([later]) => later === key));
      expect([...map]).toEqual(lastOfEach.slice(-most));
    }),
  );
});
