import { describe, expect, test } from "vitest";
import { countSearches, type PersonVisits } from "../../../core/insight/search/count-searches.ts";
import { positionCurve } from "../../../core/insight/search/position-curve.ts";
import { searchMend } from "../../../core/insight/search/search-mend.ts";
import { readVisit, type SearchEvent } from "../../../core/insight/search/search-visit.ts";
import { wrongLayout } from "../../../core/insight/search/wrong-layout.ts";

const searched = (query: string, total: number, shown = query): SearchEvent => ({
  kind: "searched",
  query,
  shown,
  total,
  rows: Math.min(10, total),
});
const opened = (query: string, position: number, record = "memo"): SearchEvent => ({
  kind: "opened",
  query,
  record,
  position,
});

const day = "2026-11-02";
const person = (
  events: readonly SearchEvent[],
  place = { region: "Казань", channel: "агенты" },
): PersonVisits => [{ day, ...place, visit: readVisit(events) }];
const times = (count: number, events: readonly SearchEvent[], place?: { region: string; channel: string }) =>
  Array.from({ length: count }, () => person(events, place));

describe("an hour of somebody", () => {
  test("what was typed on to a longer query is no query of its own", () => {
    const { searches } = readVisit([
      searched("агент", 40),
      searched("агентский", 12),
      searched("агентский договор", 3),
      opened("агентский договор", 1),
    ]);
    expect(searches.map(({ text, outcome, position }) => [text, outcome, position])).toEqual([
      ["агентский договор", "opened", 1],
    ]);
  });

  test("one of which something was opened stays, however it went on", () => {
    const { searches } = readVisit([searched("каско", 40), opened("каско", 2), searched("каско лимит", 3)]);
    expect(searches.map(({ text }) => text)).toEqual(["каско", "каско лимит"]);
  });

  test("the same words in another order are one query, and the best that came of it counts", () => {
    const { searches } = readVisit([
      searched("тариф каско", 5),
      searched("КАСКО тарифы", 5),
      opened("КАСКО тарифы", 0),
    ]);
    expect(searches.map(({ outcome }) => outcome)).toEqual(["opened"]);
  });

  test("what was typed in the other layout is the query that it was read as", () => {
    const { searches } = readVisit([searched("nfhba", 5, "тариф"), opened("nfhba", 0)]);
    expect(searches[0]).toMatchObject({ text: "тариф", layout: true, outcome: "opened" });
  });

  test("numbers of people are masked, and who is named in full is told to nobody", () => {
    const { searches } = readVisit([
      searched("полис +7 916 123-45-67", 0),
      searched("договор Петров И. И.", 0),
    ]);
    expect(searches.map(({ text, tellable }) => [text, tellable])).toEqual([
      ["полис ••••", true],
      ["договор Петров И. И.", false],
    ]);
  });
});

describe("sums", () => {
  test("a query of two people is nobody's business, one of three is told", () => {
    const two = countSearches(times(2, [searched("личное дело иванова", 0)]));
    expect(two.queries).toEqual([]);
    expect(two.days.size).toBe(0);
    const three = countSearches(times(3, [searched("зелёная карта", 0)]));
    expect(three.queries).toMatchObject([{ text: "зелёная карта", people: 3 }]);
    expect(three.days.get(day)).toMatchObject({ people: 3, counts: { zero: 3, abandoned: 3 } });
  });

  test("three times by one person is one person", () => {
    const [one] = times(1, [searched("зелёная карта", 0)]);
    expect(countSearches([[...(one ?? []), ...(one ?? []), ...(one ?? [])]]).queries).toEqual([]);
  });

  test("places and sections of fewer than three people are told of nobody", () => {
    const { queries } = countSearches([
      ...times(3, [searched("осмотр", 0), opened("видео", 0, "clip")]),
      ...times(2, [searched("осмотр", 0), opened("фото", 0, "photo")], { region: "Омск", channel: "банки" }),
    ]);
    const [query] = queries.filter(({ text }) => text === "осмотр");
    expect(query?.places).toEqual([{ region: "Казань", channel: "агенты", people: 3, searched: 3 }]);
    expect(query?.records).toEqual([{ record: "clip", people: 3 }]);
  });

  test("found and not opened, given up, and asked after are apart", () => {
    const { queries } = countSearches([
      ...times(3, [searched("франшиза", 7)]),
      ...times(1, [searched("франшиза", 7), { kind: "asked", query: "франшиза" }]),
      ...times(1, [searched("франшиза", 7), searched("каско", 9), opened("каско", 0)]),
    ]);
    const [query] = queries.filter(({ text }) => text === "франшиза");
    expect(query?.counts).toMatchObject({ searched: 5, unopened: 5, abandoned: 3, asked: 1 });
  });

  test("rows that were shown and the one that was opened first make a curve", () => {
    const { positions } = countSearches([
      ...times(4, [searched("каско", 3), opened("каско", 0)]),
      ...times(1, [searched("каско", 3), opened("каско", 2)]),
      ...times(5, [searched("каско", 3)]),
    ]);
    expect(
      positionCurve(positions).map(({ position, share, ofFirst }) => [position, share, ofFirst]),
    ).toEqual([
      [0, 0.4, 1],
      [1, 0, 0],
      [2, 0.1, 0.25],
    ]);
  });
});

describe("what mends a query", () => {
  const helped = [{ record: "memo", people: 4 }];
  const swaps = [{ failed: "зеленк", failedText: "зелёнка", openedText: "зелёная карта" }];
  test.each([
    [
      "other words are known",
      { query: "зеленк цен", helped },
      { kind: "synonym", words: ["зелёнка", "зелёная карта"] },
    ],
    ["people opened a section in the end", { query: "осмотр", helped }, { kind: "pin", record: "memo" }],
    ["neither is known", { query: "гироцикл", helped: [] }, { kind: "task" }],
  ])("%s", (_, trouble, mend) => {
    expect(searchMend(trouble, swaps)).toEqual(mend);
  });
});

const failing = (text: string, zero: number) => ({ text, query: text, zero });

test("what finds nothing and is another query on the other keys was meant so", () => {
  const meant = wrongLayout([failing("rfcrj", 3), failing("rfcrj", 0), failing("абв", 5)], new Set(["каск"]));
  expect(meant.map(({ meant: words }) => words)).toEqual(["каско"]);
});
