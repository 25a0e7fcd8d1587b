import { expect, test } from "vitest";
import { foundWeeks } from "../../../core/insight/search/found-weeks.ts";

const day = (on: string, [searched, zero, unopened]: readonly [number, number, number]) => ({
  day: on,
  searched,
  zero,
  unopened,
});

test("weeks run from Monday to Sunday, and a week in which nobody searched is not there", () => {
  expect(
    foundWeeks([
      day("2026-11-23", [10, 2, 3]),
      day("2026-11-01", [4, 0, 0]),
      day("2026-11-29", [6, 1, 0]),
      day("2026-11-02", [8, 8, 0]),
    ]),
  ).toEqual([
    { week: "2026-10-26", searched: 4, found: 4 },
    { week: "2026-11-02", searched: 8, found: 0 },
    { week: "2026-11-23", searched: 16, found: 10 },
  ]);
});
