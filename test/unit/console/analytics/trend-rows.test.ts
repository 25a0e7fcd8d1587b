import { expect, test } from "vitest";
import type { InsightSeries } from "../../../../core/contract/insight.ts";
import { trendFilter } from "../../../../server/console/analytics/trend-rows.ts";

const filter = { from: "2026-11-04", to: "2026-11-23", channel: "Банки" };
const steps = ["2026-11-04", "2026-11-09", "2026-11-16", "2026-11-23"];
const line = (of: InsightSeries["lines"][number]["of"]) => ({
  of,
  values: [1, 2, 3, 4],
  requests: [1, 2, 3, 4],
});
const values = { topic: [], channel: [], department: [], region: ["Казань", "Омск", "Уфа"] };
const lines = [line({ kind: "value", value: "Казань" }), line({ kind: "others" })];
const byRegion = { measure: "requests", split: "region", by: "week", values } as const;

test("a point of the whole opens its week, as much of it as the period has", () => {
  const open = trendFilter(filter, { steps, lines: [line({ kind: "all" })] }, { ...byRegion, split: null });
  expect(open({ line: 0, step: 0 })).toEqual({ ...filter, to: "2026-11-08" });
  expect(open({ line: 0, step: 1 })).toEqual({ ...filter, from: "2026-11-09", to: "2026-11-15" });
  expect(open({ line: 0, step: 3 })).toEqual({ ...filter, from: "2026-11-23", to: "2026-11-23" });
});

test("a point of one value opens that value's, and one of the others all that have no line", () => {
  const open = trendFilter(filter, { steps, lines }, byRegion);
  expect(open({ line: 0, step: 1 })).toMatchObject({ region: "Казань", from: "2026-11-09" });
  expect(open({ line: 1, step: 1 })).toMatchObject({ region: "Омск;Уфа;-", from: "2026-11-09" });
});

test("where some regions alone are shown, the others are the rest of them", () => {
  const open = trendFilter({ ...filter, region: "Казань;Омск" }, { steps, lines }, byRegion);
  expect(open({ line: 1, step: 1 })).toMatchObject({ region: "Омск" });
});

test("a share opens those that it is told of, unless others were asked for", () => {
  const returned = { ...byRegion, measure: "returnedShare" } as const;
  const point = { line: 0, step: 1 };
  expect(trendFilter(filter, { steps, lines }, returned)(point)).toMatchObject({ outcome: "returned" });
  const late = { ...filter, outcome: "late" };
  expect(trendFilter(late, { steps, lines }, returned)(point)).toMatchObject({ outcome: "late" });
});
