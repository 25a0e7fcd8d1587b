import { describe, expect, test } from "vitest";
import { wholeWeeks } from "../../../../core/desk/repeats/whole-weeks.ts";
import { repeatCourse, weekOf } from "../../../../core/desk/repeats/pin-course.ts";

const rules = { lapseShare: 0.3, lapseWeeks: 3 };
const acceptedAt = "2026-10-07T09:00:00Z";
/** Mondays from 14 September on. */
const weeks = (...sellers: number[]) =>
  sellers.map((count, at) => ({
    week: new Date(Date.parse("2026-09-14") + at * 7 * 86_400_000).toISOString().slice(0, 10),
    sellers: count,
  }));

describe("what came of it", () => {
  test("the Monday of a week, on Mondays and Sundays alike", () => {
    expect(weekOf("2026-10-05T00:00:00Z")).toBe("2026-10-05");
    expect(weekOf("2026-10-11T23:59:59Z")).toBe("2026-10-05");
  });

  test("weeks without anybody stand between the others, and before them where there are few", () => {
    const whole = wholeWeeks([{ week: "2026-10-05", sellers: 4 }], new Date("2026-10-21T12:00:00Z"));
    expect(whole).toHaveLength(8);
    expect(whole.slice(-4).map(({ sellers }) => sellers)).toEqual([0, 4, 0, 0]);
    expect(whole.at(-1)?.week).toBe("2026-10-19");
  });

  test("nothing is said before the weeks are whole", () => {
    const now = new Date("2026-10-20T12:00:00Z");
    expect(repeatCourse(weeks(10, 12, 14, 6, 2, 1), { acceptedAt, now }, rules)).toEqual({
      kind: "early",
      weeksLeft: 2,
    });
  });

  const now = new Date("2026-11-04T12:00:00Z");
  test.each([
    ["hardly anybody asks any more: over", weeks(10, 12, 14, 6, 3, 1, 0), "over"],
    ["one week above the share, and it goes on", weeks(10, 12, 14, 6, 5, 1, 0), "fell"],
    ["fell by half: it goes on", weeks(10, 12, 14, 6, 6, 6, 6), "fell"],
    ["as many as before: it did not help", weeks(10, 12, 14, 6, 12, 11, 13), "did-not-help"],
  ])("%s", (_, given, kind) => {
    expect(repeatCourse(given, { acceptedAt, now }, rules).kind).toBe(kind);
  });

  test("the means are of whole weeks: neither that of the decision nor the running one", () => {
    const given = weeks(10, 12, 14, 99, 6, 6, 6, 99);
    expect(repeatCourse(given, { acceptedAt, now }, rules)).toEqual({ kind: "fell", before: 12, after: 6 });
  });

  test("weeks before the first question do not make the mean smaller", () => {
    const given = weeks(0, 0, 14, 3, 13, 14, 13);
    expect(repeatCourse(given, { acceptedAt, now }, rules)).toMatchObject({
      kind: "did-not-help",
      before: 14,
    });
  });

  test("of one that rose within the week of the decision, that week is what it was", () => {
    const given = weeks(0, 0, 0, 20, 2, 0, 1);
    expect(repeatCourse(given, { acceptedAt, now }, rules)).toMatchObject({ kind: "over", before: 20 });
  });
});
