import { describe, expect, test } from "vitest";
import type { PersonVisits } from "../../../core/insight/search/count-searches.ts";
import { findSwaps } from "../../../core/insight/search/find-swaps.ts";
import { normalQuery, queryWords } from "../../../core/insight/search/normal-query.ts";
import { readVisit } from "../../../core/insight/search/search-visit.ts";
import { upperTail } from "../../../core/insight/search/upper-tail.ts";
import { wordSwap } from "../../../core/insight/search/word-swap.ts";
import { missingSynonym, queryHours, type QueryPlan } from "../../insight/query-hours.ts";

function peopleOf(plan: QueryPlan, without?: string): PersonVisits[] {
  const people = new Map<number, PersonVisits[number][]>();
  for (const { seller, day, events } of queryHours(plan)) {
    if (without !== undefined && events.some(({ query }) => query?.includes(without))) continue;
    const visits = people.get(seller) ?? [];
    visits.push({ day: String(day), region: "", channel: "", visit: readVisit(events) });
    people.set(seller, visits);
  }
  return [...people.values()];
}

describe("missing synonyms", () => {
  test.each([1, 2, 3])("the planted one is found and no other, seed %i", (seed) => {
    const people = peopleOf({ seed, sellers: 300, days: 10, searchesPerDay: 600 });
    const found = findSwaps(people);
    expect(found.map(({ failedText, openedText }) => [failedText, openedText])).toEqual([
      [missingSynonym.said.replaceAll("ё", "е"), missingSynonym.written.replaceAll("ё", "е")],
    ]);
    expect(found[0]?.people).toBeGreaterThan(10);
    expect(found[0]?.expected).toBeLessThan((found[0]?.people ?? 0) / 3);
  });

  test.each([4, 5, 6, 7])("where none is missing none is found, seed %i", (seed) => {
    const plan = { seed, sellers: 300, days: 10, searchesPerDay: 600 };
    expect(findSwaps(peopleOf(plan, missingSynonym.said))).toEqual([]);
  });

  test("among many people, where the slightest difference is sure, the planted one alone is found", () => {
    const found = findSwaps(peopleOf({ seed: 8, sellers: 1500, days: 10, searchesPerDay: 4000 }));
    expect(found.map(({ openedText }) => openedText)).toEqual([missingSynonym.written.replaceAll("ё", "е")]);
  });

  test("one person who tries a hundred times is one person", () => {
    const failed = readVisit([
      { kind: "searched", query: "зелёнка", shown: "зелёнка", total: 0, rows: 0 },
      { kind: "opened", query: "зелёная карта", record: "card", position: 0 },
    ]);
    const visits = Array.from({ length: 100 }, () => ({
      day: "2026-11-02",
      region: "",
      channel: "",
      visit: failed,
    }));
    expect(findSwaps([visits])).toEqual([]);
  });
});

const formsOf = (words: readonly { form: string }[]) => words.map(({ form }) => form).join(" ");

function swapOf(failed: string, opened: string): string | null {
  const swap = wordSwap(queryWords(failed), queryWords(opened));
  return swap === null ? null : `${formsOf(swap.failed)} → ${formsOf(swap.opened)}`;
}

describe("what differs between two queries", () => {
  test.each([
    ["зелёнка тариф", "зелёная карта тариф", "зеленка → зеленая карта"],
    ["страховка машины", "каско", "страховка машины → каско"],
    ["каско на гироцикл", "каско", null],
    ["каско", "каско лимит", null],
    ["тарифы каско", "каско тариф", null],
    ["франщиза", "франшиза", null],
    ["nfhba", "тариф", null],
    ["тари", "тариф", null],
    ["осаго", "дмс", "осаго → дмс"],
  ])("%s, %s: %s", (failed, opened, swap) => {
    expect(swapOf(failed, opened)).toBe(swap);
  });
});

test.each([
  [0, 1, 1],
  [1, 1, 1 - Math.exp(-1)],
  [2, 0.1, 1 - Math.exp(-0.1) * 1.1],
  [50, 1, 0],
  [3, 0, 0],
])("so many or more, %i where %f are expected", (count, expected, chance) => {
  expect(upperTail(count, expected)).toBeCloseTo(chance, 10);
});

test("a query is the same in other forms, order and little words", () => {
  expect(normalQuery("Тарифы на КАСКО")).toBe(normalQuery("каско тариф"));
  expect(normalQuery("что это?")).not.toBe("");
  expect(normalQuery("…")).toBe("");
});
