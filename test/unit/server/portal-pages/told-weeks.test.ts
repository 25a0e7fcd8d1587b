import { expect, test } from "vitest";
import { toldWeeks } from "../../../../server/portal-pages/told-weeks.ts";

const week = (day: string, questions: number, sellers: number) => ({ week: day, questions, sellers });
const weeks = [
  week("2026-10-05", 9, 5),
  week("2026-10-12", 6, 4),
  week("2026-10-19", 4, 3),
  week("2026-10-26", 5, 4),
  week("2026-11-02", 1, 1),
  week("2026-11-09", 4, 3),
];
/** Of the last three weeks together the page's own figure tells, and so it does of the three before. */
const stretch = { from: "2026-10-26", before: "2026-10-05" };

const told = (role: "lead" | "trainer") =>
  toldWeeks(weeks, stretch, { role }).map(({ questions }) => questions);

test("a trainer cannot reckon the week of one seller from the figure of them all", () => {
  expect(told("trainer")).toEqual([9, 6, 4, 5, null, null]);
});

test("whoever answers for the desk is told all", () => {
  expect(told("lead")).toEqual([9, 6, 4, 5, 1, 4]);
});
