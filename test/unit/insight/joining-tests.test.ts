import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cohortFilter } from "../../../server/console/analytics/cohort-filter.ts";
import { InsightFilter } from "../../../core/contract/insight-filter.ts";
import { FactColumns } from "../../../core/insight/fact-columns.ts";
import { insightIds } from "../../../core/insight/insight-ids.ts";
import { insightOnboarding } from "../../../core/insight/insight-onboarding.ts";
import { dateOf, dayOf } from "../../../core/insight/local-days.ts";

const today = "2026-11-26";
const telling = { now: Date.parse(`${today}T09:00:00Z`) / 1000, newcomerDays: 56, leastSellers: 0 };

/** Sellers by the day on which they joined, and who asked on which day. */
function company(joined: readonly number[], asked: readonly (readonly [number, number])[]) {
  const facts = new FactColumns("Europe/Moscow");
  const place = { region: "Казань", channel: "Банки", department: null };
  const sellers = joined.map((day, at) => ({ ...place, id: `seller${at}`, joined: day }));
  for (const [index, [who, day]] of asked.entries()) {
    const seller = sellers[who % sellers.length];
    if (!seller) continue;
    facts.put({
      ...place,
      id: index + 1,
      seller: seller.id,
      askedAt: day * 86_400 + 9 * 3600,
      kind: "question",
      via: "extension",
      topic: null,
      joinedAt: dateOf(seller.joined),
      state: "open",
      answeredInSeconds: null,
      breachesAt: null,
      result: null,
      reason: null,
      returned: 0,
      wentToSpecialist: false,
    });
  }
  return { facts, sellers };
}

const day = fc.integer({ min: dayOf("2026-08-20"), max: dayOf(today) });

test("each figure of the onboarding curve opens as many requests as it counts", () => {
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat({ max: 11 }), day), { maxLength: 60 }),
      (joined, asked) => {
        const { facts, sellers } = company(joined, asked);
        const filter = { from: "2026-09-01", to: today };
        const cohorts = insightOnboarding(facts, { filter, sellers, today: dayOf(today) }, telling);
        for (const { month, weeks } of cohorts)
          for (const { week, questions } of weeks) {
            if (month === null) continue;
            const rows = InsightFilter.parse(cohortFilter(filter, { month, week, today }));
            expect(insightIds(facts, { ...rows, limit: 500 }, telling).total).toBe(questions);
          }
      },
    ),
  );
});

test("a month and a week of joining choose by themselves too", () => {
  const { facts } = company([dayOf("2026-11-02")], [[0, dayOf("2026-11-04")]]);
  const whole = { from: "2026-11-01", to: today, limit: 10 };
  expect(insightIds(facts, { ...whole, joined: ["2026-11"] }, telling).total).toBe(1);
  expect(insightIds(facts, { ...whole, joined: ["2026-10"] }, telling).total).toBe(0);
  expect(insightIds(facts, { ...whole, week: ["1"] }, telling).total).toBe(1);
  expect(insightIds(facts, { ...whole, week: ["2"] }, telling).total).toBe(0);
});
