import { expect, test } from "vitest";
import { dayLabel, periodShown, stepFilter, stepOf } from "../../../../server/console/analytics/day-label.ts";
import { shareShown, trendOf } from "../../../../server/console/analytics/figure-words.ts";
import { riseMessages } from "../../../../core/insight/rise-messages.ts";

const nbsp = "\u00a0";

test("a share has a tenth and a space that does not break", () => {
  expect(shareShown(0.9812, "ru")).toBe(`98,1${nbsp}%`);
  expect(shareShown(1, "en")).toBe("100%");
});

test.each([
  { kind: "share", more: "good", now: 0.981, before: 0.975, words: "на 0,6 лучше", tone: "good" },
  { kind: "share", more: "bad", now: 0.02, before: 0.018, words: "на 0,2 хуже", tone: "bad" },
  { kind: "share", more: "plain", now: 0.1, before: 0.12, words: "на 2 меньше", tone: "plain" },
  { kind: "seconds", more: "bad", now: 540, before: 660, words: `на 2${nbsp}мин быстрее`, tone: "good" },
  { kind: "count", more: "plain", now: 94, before: 100, words: `на 6${nbsp}% меньше`, tone: "plain" },
  { kind: "seconds", more: "bad", now: 545, before: 540, words: "как раньше", tone: "plain" },
] as const)("$kind from $before to $now is «$words»", ({ words, tone, ...given }) => {
  expect(trendOf(given, "ru")).toEqual({ words, tone });
});

test("nothing is compared with nothing", () => {
  expect(trendOf({ now: 5, before: 0, more: "plain", kind: "count" }, "ru")).toBe(null);
  expect(trendOf({ now: null, before: 0.5, more: "good", kind: "share" }, "ru")).toBe(null);
});

test("days and periods are written as the desk's language writes them", () => {
  expect(dayLabel("2026-11-07", "ru")).toBe("07.11");
  expect(dayLabel("2026-11-07", "en")).toBe("07 Nov");
  const today = "2026-11-23";
  expect(periodShown({ from: "2026-11-17", to: today }, today, "ru")).toMatch(/^17.23 ноября$/);
  expect(periodShown({ from: today, to: today }, today, "ru")).toBe("23 ноября");
  expect(periodShown({ from: "2025-11-17", to: "2025-11-23" }, today, "ru")).toContain("2025");
});

test("long periods go by weeks, and a week that the period cuts stays within it", () => {
  expect(stepOf({ from: "2026-11-01", to: "2026-11-30" })).toBe("day");
  expect(stepOf({ from: "2026-08-25", to: "2026-11-23" })).toBe("week");
  const filter = { from: "2026-11-11", to: "2026-11-24", region: "Уфа" };
  expect(stepFilter(filter, "2026-11-11", "day")).toEqual({ ...filter, to: "2026-11-11" });
  // A Wednesday begins the period; its week ends on Sunday.
  expect(stepFilter(filter, "2026-11-11", "week")).toEqual({ ...filter, to: "2026-11-15" });
  expect(stepFilter(filter, "2026-11-23", "week")).toEqual({ ...filter, from: "2026-11-23" });
});

test.each([
  [2, "в 2\u00a0раза больше"],
  [5, "в 5\u00a0раз больше"],
  [5.2, "в 5,2\u00a0раза больше"],
])("%s times is «%s»", (times, words) => {
  expect(riseMessages("ru").rose("42\u00a0запроса", "8", times)).toContain(words);
});
