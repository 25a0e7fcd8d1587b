import { expect, test } from "vitest";
import { FactColumns } from "../../../core/insight/fact-columns.ts";
import { insightOnboarding } from "../../../core/insight/insight-onboarding.ts";
import { insightSummary } from "../../../core/insight/insight-summary.ts";
import { dayOf } from "../../../core/insight/local-days.ts";
import type { RequestFact } from "../../../core/insight/request-fact.ts";

/** To the trainer: nothing that a subtraction could tell of fewer than three sellers either. */
const toTrainer = { now: Date.parse("2026-03-31T09:00:00Z") / 1000, newcomerDays: 56, leastSellers: 3 };

function askedBy(asked: readonly (readonly [string, string, RequestFact["reason"]])[]): FactColumns {
  const facts = new FactColumns("Europe/Moscow");
  for (const [index, [seller, day, reason]] of asked.entries())
    facts.put({
      id: index + 1,
      seller,
      askedAt: Date.parse(`${day}T09:00:00Z`) / 1000,
      kind: "question",
      via: "extension",
      topic: null,
      region: null,
      channel: null,
      department: null,
      joinedAt: null,
      state: "open",
      answeredInSeconds: null,
      breachesAt: null,
      result: null,
      reason,
      returned: 0,
      wentToSpecialist: false,
    });
  return facts;
}
const everyOf = (sellers: readonly string[], day: string, reason: RequestFact["reason"]) =>
  sellers.map((seller) => [seller, day, reason] as const);

const joined = (logins: readonly string[], day: string) =>
  logins.map((id) => ({ id, region: null, channel: null, department: null, joined: dayOf(day) }));

const few = ["Котова", "Дятлов", "Белова"];
const many = [...few, "Орлов"];

test("with one day of too few sellers a second is held back, and no figure is left over", () => {
  const facts = askedBy([
    ...everyOf(["Рыбин"], "2026-03-02", null),
    ...everyOf(many, "2026-03-03", null),
    ...everyOf(few, "2026-03-04", null),
  ]);
  const { figures, days } = insightSummary(facts, { from: "2026-03-02", to: "2026-03-05" }, toTrainer);
  expect(figures?.requests).toBe(8);
  expect(days.map((day) => day.figures?.requests ?? null)).toEqual([null, 4, null, 0]);
});

test("what two days of too few hide together may be enough", () => {
  const facts = askedBy([
    ...everyOf(["Рыбин", "Зимина"], "2026-03-02", null),
    ...everyOf(["Лосев"], "2026-03-03", null),
    ...everyOf(few, "2026-03-04", null),
  ]);
  const { days } = insightSummary(facts, { from: "2026-03-02", to: "2026-03-04" }, toTrainer);
  expect(days.map((day) => day.figures?.requests ?? null)).toEqual([null, null, 3]);
});

test("reasons leave no rest of one seller, now or before", () => {
  const facts = askedBy([
    ...everyOf(many, "2026-03-01", "not-on-portal"),
    ...everyOf(few, "2026-03-01", "not-found"),
    ...everyOf(["Рыбин"], "2026-03-01", "unclear"),
    ...everyOf(many, "2026-03-02", "not-on-portal"),
    ...everyOf(few, "2026-03-02", "not-found"),
  ]);
  const { figuresBefore, reasons } = insightSummary(
    facts,
    { from: "2026-03-02", to: "2026-03-02" },
    toTrainer,
  );
  expect(figuresBefore?.requests).toBe(8);
  expect(reasons).toEqual([
    { reason: "not-on-portal", requests: 4, before: 4 },
    { reason: "not-found", requests: 3, before: null },
  ]);
});

test("newcomers of all months together are those of the months that are told", () => {
  const cohorts = insightOnboarding(
    askedBy(everyOf(["Рыбин"], "2026-02-03", null)),
    {
      filter: { from: "2026-01-01", to: "2026-03-31" },
      sellers: [...joined(many, "2026-01-12"), ...joined(["Рыбин"], "2026-02-02")],
      today: dayOf("2026-03-31"),
    },
    toTrainer,
  );
  expect(cohorts.map(({ month, sellers }) => [month, sellers])).toEqual([
    ["2026-01", 4],
    [null, 4],
  ]);
  expect(cohorts[1]?.weeks).toEqual(cohorts[0]?.weeks);
});
