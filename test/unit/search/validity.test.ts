import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SectionRecord } from "../../../core/contract/record.ts";
import type { Hit, SearchAnswer } from "../../../core/contract/search.ts";
import { holdsOn } from "../../../core/search/holds.ts";
import { askOver, shownIn } from "./ask-portal.ts";
import { sectionRecord } from "./section-record.ts";
import { someQuery, someRecords } from "./some-records.ts";

const today = "2026-11-20";
const text = "Тариф КАСКО для такси.";
const hitsOf = (answer: SearchAnswer): Hit[] =>
  answer.groups.flatMap(({ best, sections }) => [best, ...sections]);

describe("what does not hold today", () => {
  const old = sectionRecord({ id: "old", title: "Тарифы КАСКО", text, validTo: "2026-11-19" });
  const coming = sectionRecord({ id: "coming", title: "Тарифы КАСКО", text, validFrom: "2026-11-21" });
  const last = sectionRecord({ id: "last", title: "Тарифы КАСКО", text, validTo: today, validFrom: today });
  const mention = sectionRecord({ id: "mention", title: "Такси", text: "Про тариф КАСКО смотрите ниже." });

  test("is said to be so, with its dates", async () => {
    const hits = hitsOf((await askOver([old, coming, last]))("тариф каско"));
    expect(hits.map(({ record, holds }) => [record, holds])).toEqual([
      ["last", undefined],
      ["old", "no-longer"],
      ["coming", "not-yet"],
    ]);
    expect(hits[2]).toMatchObject({ validFrom: "2026-11-21" });
  });

  test.each([
    ["no longer", old],
    ["not yet", coming],
  ])("is never first while anything else answers, be it worse: %s", async (_, record) => {
    expect(shownIn((await askOver([record, mention]))("тарифы каско"))).toEqual(["mention", record.id]);
  });

  test("is first where nothing else is found", async () => {
    expect(shownIn((await askOver([old]))("тарифы каско"))).toEqual(["old"]);
  });

  test("is not first either where it fills all that is looked at closer", async () => {
    const many = Array.from({ length: 200 }, (__, at) => ({ ...old, id: `old${at}`, document: `old${at}` }));
    expect(shownIn((await askOver([...many, mention]))("тарифы каско", { limit: 5 }))[0]).toBe("mention");
  });

  test("stands below what holds within one document", async () => {
    const both = await askOver([
      sectionRecord({ id: "page#old", title: "Тарифы", heading: "Такси", text, validTo: "2025-12-31" }),
      sectionRecord({ id: "page#now", title: "Тарифы", text: "Для такси: спросите." }),
    ]);
    expect(shownIn(both("такси"))).toEqual(["page#now", "page#old"]);
  });

  test("leads no editions: what holds does, the one to come beneath it", async () => {
    const editions = await askOver([
      sectionRecord({ id: "y2025", title: "Тарифы 2025", text, validTo: "2025-12-31", newer: "y2027" }),
      sectionRecord({ id: "y2026", title: "Тарифы 2026", text, validFrom: "2026-01-01", newer: "y2027" }),
      sectionRecord({ id: "y2027", title: "Тарифы 2027", text, validFrom: "2027-01-01" }),
    ]);
    const answer = editions("тарифы такси");
    expect(answer.groups).toHaveLength(1);
    expect(answer.groups[0]?.document).toBe("y2026");
    expect(shownIn(answer).toSorted()).toEqual(["y2025", "y2026", "y2027"]);
  });
});

const someDates = fc.record(
  {
    validFrom: fc.constantFrom("2025-01-01", today, "2027-01-01"),
    validTo: fc.constantFrom("2025-12-31", today, "2027-12-31"),
    newer: fc.constantFrom("p0", "p1", "p2"),
  },
  { requiredKeys: [] },
);
const someValid: fc.Arbitrary<SectionRecord[]> = fc
  .tuple(someRecords, fc.array(someDates, { minLength: 14, maxLength: 14 }))
  .map(([records, dates]) => records.map((record, at) => ({ ...record, ...dates[at] })));

test("the first hit holds if any section found does, and each says rightly whether it holds", async () => {
  await fc.assert(
    fc.asyncProperty(someValid, someQuery, async (records, query) => {
      const answer = (await askOver(records))(query, { limit: 50 });
      const hits = hitsOf(answer);
      const byId = new Map(records.map((record) => [record.id, record]));
      for (const hit of hits) {
        const record = byId.get(hit.record);
        expect(hit.holds).toBe(record && holdsOn(record, today));
      }
      const anyHolds = hits.some(({ holds }) => holds === undefined);
      expect(anyHolds && hits[0]?.holds !== undefined).toBe(false);
    }),
    { numRuns: 300 },
  );
});
