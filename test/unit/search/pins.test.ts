import { describe, expect, test } from "vitest";
import type { Pin } from "../../../core/contract/tuning.ts";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { partsOf, withChange } from "../../../core/search/compiled-parts.ts";
import { openIndex } from "../../../core/search/search-index.ts";
import { search, type SearchRequest } from "../../../core/search/search.ts";
import { askOver, shownIn } from "./ask-portal.ts";
import { portal } from "./portal.ts";
import { sectionRecord } from "./section-record.ts";

const holidays = sectionRecord({
  id: "duty#top",
  title: "Дежурства",
  text: "График работы контактного центра.",
  path: ["Работа"],
});
const ask = await askOver([...portal, holidays]);

const pin = (given: Partial<Pin> = {}): Pin => ({
  id: "pin",
  queries: ["тарифы для такси", "работа в праздники", "тарифы для оплаты"],
  record: "duty#top",
  until: null,
  ...given,
});
const withPins = (...pins: Pin[]): Pick<SearchRequest, "tuning"> => ({
  tuning: { synonyms: [], use: {}, pins },
});
const isFirst = (query: string, given: Partial<Pin> = {}): boolean =>
  ask(query, withPins(pin(given))).groups[0]?.best.pinned !== undefined;

describe("a pinned section stands first", () => {
  test.each([
    ["the query itself", "тарифы для такси"],
    ["other forms, another order, other little words", "такси и тариф"],
    ["another of its queries", "работа в праздники"],
    ["the other keyboard layout", "nfhbas lkz jgkfns"],
    ["a last word still being typed", "тарифы для так"],
    ["a first word not yet finished", "работа праз"],
  ])("for %s", (_, query) => {
    expect(isFirst(query)).toBe(true);
  });

  test.each([
    ["a word more", "тарифы для такси казань"],
    ["a word less", "тарифы"],
    ["two letters of the last word", "тарифы для та"],
    ["a beginning that is closed by a space", "тарифы для так "],
    ["another word", "тарифы для автобуса"],
    ["nothing", ""],
    ["little words alone", "для"],
    ["the same word twice for two", "тарифы тариф"],
  ])("not for %s", (_, query) => {
    expect(isFirst(query)).toBe(false);
  });

  test("with the day until which it does; the rest as it was, counted as found", () => {
    const before = ask("тарифы для такси");
    const answer = ask("тарифы для такси", withPins(pin({ until: "2026-11-20" })));
    expect(answer.groups[0]?.best).toMatchObject({ record: "duty#top", pinned: { until: "2026-11-20" } });
    expect(shownIn(answer).slice(1)).toEqual(
      expect.arrayContaining(before.groups.map(({ best }) => best.record)),
    );
    expect(answer.total).toBe(before.total + 1);
    expect(answer.sections).toContainEqual({ value: "Работа", count: 1 });
  });

  test("as the best place of its document, which stands once", () => {
    const answer = ask("тарифы", withPins(pin({ queries: ["тариф"], record: "kasko#franchise" })));
    expect(answer.groups[0]?.best).toMatchObject({ record: "kasko#franchise", pinned: { until: null } });
    expect(new Set(shownIn(answer)).size).toBe(shownIn(answer).length);
    expect(answer.total).toBe(
      ask("тарифы").total + (shownIn(ask("тарифы")).includes("kasko#franchise") ? 0 : 1),
    );
  });

  test("before its own newer edition, for somebody chose it", async () => {
    const editions = await askOver([
      sectionRecord({ id: "y2025", title: "Правила КАСКО", newer: "y2026" }),
      sectionRecord({ id: "y2026", title: "Правила КАСКО" }),
    ]);
    const more = withPins(pin({ queries: ["правила"], record: "y2025" }));
    expect(shownIn(editions("правила", more))).toEqual(["y2025", "y2026"]);
  });

  test("in the order of the pins", () => {
    const pins = withPins(
      pin({ queries: ["тариф"], record: "travel#top" }),
      pin({ queries: ["тарифы"], record: "duty#top" }),
    );
    expect(shownIn(ask("тариф", pins)).slice(0, 2)).toEqual(["travel#top", "duty#top"]);
  });
});

describe("a pin does nothing", () => {
  const query = "тарифы для такси";
  test.each([
    ["once its last day is over", pin({ until: "2026-11-19" })],
    ["for a record that is not here", pin({ record: "secret#top" })],
  ])("%s", (_, given) => {
    expect(ask(query, withPins(given))).toEqual(ask(query));
  });

  test("for a record that was removed", async () => {
    const parts = withChange(partsOf(await compileRecords([...portal, holidays])), { removed: ["duty#top"] });
    const request = { query, limit: 10, now: "2026-11-20T09:00:00Z" };
    const index = openIndex(parts);
    expect(search(index, { ...request, ...withPins(pin()) })).toEqual(search(index, request));
  });

  test("against a filter", () => {
    const filters = { kind: "pdf" as const };
    expect(ask(query, { filters, ...withPins(pin()) })).toEqual(ask(query, { filters }));
  });

  test("for what does not hold", async () => {
    const old = sectionRecord({ id: "old", title: "Праздники", validTo: "2026-01-10" });
    const both = await askOver([...portal, old]);
    const more = withPins(pin({ queries: ["тариф"], record: "old" }));
    expect(both("тариф", more)).toEqual(both("тариф"));
  });
});
