import * as fc from "fast-check";
import { expect, test } from "vitest";
import { periodOf } from "../../../core/insight/choose-requests.ts";
import { FactColumns } from "../../../core/insight/fact-columns.ts";
import { insightSeries } from "../../../core/insight/insight-series.ts";
import { toldRequests } from "../../../core/insight/told-requests.ts";

const toTrainer = { now: Date.parse("2026-03-31T09:00:00Z") / 1000, newcomerDays: 56, leastSellers: 3 };
const days = { from: "2026-03-02", to: "2026-03-08" };
const regions = ["Казань", "Омск", "Уфа", "Анадырь", "Певек"];

/** Who asked where: each place as a region and the number of a seller there. */
function askedIn(asked: readonly (readonly [string, number])[]): FactColumns {
  const facts = new FactColumns("Europe/Moscow");
  for (const [index, [region, seller]] of asked.entries())
    facts.put({
      id: index + 1,
      seller: `${region} ${seller}`,
      askedAt: Date.parse("2026-03-03T09:00:00Z") / 1000,
      kind: "question",
      via: "extension",
      topic: null,
      region,
      channel: null,
      department: null,
      joinedAt: null,
      state: "open",
      answeredInSeconds: null,
      breachesAt: null,
      result: null,
      reason: null,
      returned: 0,
      wentToSpecialist: false,
    });
  return facts;
}

const askedAnyhow = fc.array(fc.tuple(fc.constantFrom(...regions), fc.integer({ min: 1, max: 4 })), {
  minLength: 1,
  maxLength: 30,
});

/** Who stands behind what the trainer is told of these regions; nobody where it is hidden. */
function toldOf(facts: FactColumns, region: readonly string[] | undefined): Set<number> {
  const [places = new Uint32Array()] = toldRequests(
    facts,
    { filter: { ...days, ...(region ? { region: [...region] } : {}) }, periods: [periodOf(days)] },
    toTrainer,
  );
  const sellers = new Set(Array.from(places, (place) => facts.columns.seller[place] ?? 0));
  return sellers.size < toTrainer.leastSellers ? new Set() : sellers;
}

test("no two choices of regions differ by one or two sellers, nor does one from all together", () => {
  fc.assert(
    fc.property(askedAnyhow, fc.subarray(regions), fc.subarray(regions), (asked, one, more) => {
      const facts = askedIn(asked);
      const [fewer, all] = [toldOf(facts, one), toldOf(facts, [...new Set([...one, ...more])])];
      const betweens = [all, toldOf(facts, undefined)]
        .filter((larger) => larger.size > 0 && fewer.size > 0)
        .map((larger) => [...larger].filter((seller) => !fewer.has(seller)).length);
      expect(betweens.filter((count) => count === 1 || count === 2)).toEqual([]);
    }),
  );
});

test("the lines of a day do not leave one or two sellers of it over", () => {
  fc.assert(
    fc.property(askedAnyhow, (asked) => {
      const facts = askedIn(asked);
      const { lines } = insightSeries(
        facts,
        { ...days, measure: "requests", by: "day", split: "region" },
        toTrainer,
      );
      const hidden = lines.flatMap(({ of, values }) =>
        of.kind === "value" && values.includes(null) ? [of.value] : [],
      );
      const left = new Set(asked.filter(([region]) => hidden.includes(region)).map(String)).size;
      const everybody = new Set(asked.map(String)).size;
      expect(left === 0 || left >= Math.min(everybody, toTrainer.leastSellers)).toBe(true);
    }),
  );
});
