import { describe, expect, test } from "vitest";
import type { SectionRecord } from "../../../core/contract/record.ts";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { partsOf } from "../../../core/search/compiled-parts.ts";
import { search, type SearchRequest } from "../../../core/search/search.ts";
import { openIndex } from "../../../core/search/search-index.ts";
import { sectionRecord } from "./section-record.ts";

/** Documents in the order in which they are found. */
async function order(
  records: readonly SectionRecord[],
  query: string,
  more: Partial<SearchRequest> = {},
): Promise<string[]> {
  const index = openIndex(partsOf(await compileRecords(records)));
  const { groups } = search(index, { query, limit: 10, now: "2026-11-20T09:00:00Z", ...more });
  return groups.map(({ document }) => document);
}

/** Two pages alike but for this. */
function pages(one: Partial<SectionRecord>, other: Partial<SectionRecord>): SectionRecord[] {
  const same = { title: "Выплаты", text: "Сроки выплат по договору" };
  return [sectionRecord({ id: "one", ...same, ...one }), sectionRecord({ id: "other", ...same, ...other })];
}

describe("the company of words", () => {
  test("neighbours in the query that are neighbours in the text count more than the same words apart", async () => {
    const records = pages(
      { text: "Премия за год. Порядок и сроки, по которым деньги ждут возврат" },
      { text: "Порядок и сроки, по которым деньги ждут: возврат премии за год" },
    );
    expect(await order(records, "возврат премии")).toEqual(["other", "one"]);
  });

  test("stop words between two words do not part them", async () => {
    const records = pages(
      { text: "Скидка велика. Стаж важен, его подтверждает прежняя компания" },
      { text: "Велика скидка за стаж, его подтверждает прежняя важная компания" },
    );
    expect(await order(records, "скидка за стаж")).toEqual(["other", "one"]);
  });

  test("a form just as typed counts more than another of the same word", async () => {
    const records = pages({ text: "Продление полисом" }, { text: "Продление полиса" });
    expect(await order(records, "полиса")).toEqual(["other", "one"]);
  });

  test("a title that begins as the query does comes before one that ends so", async () => {
    const records = pages({ title: "Тарифы и скидки каско" }, { title: "Каско: тарифы и скидки" });
    expect(await order(records, "каско")).toEqual(["other", "one"]);
  });

  test("identifiers in a title need not be typed", async () => {
    const records = pages(
      { title: "Расчёт премии договора имущества граждан" },
      { title: "Расчёт премии crm.premium.calculate" },
    );
    expect(await order(records, "расчёт премии")).toEqual(["other", "one"]);
  });
});

describe("between equals", () => {
  test("what is opened more comes first", async () => {
    const tuning = { synonyms: [], pins: [], use: { other: 1 } };
    expect(await order(pages({}, {}), "выплаты", { tuning })).toEqual(["other", "one"]);
  });

  test("what more pages link to comes first", async () => {
    expect(await order(pages({ linked: 0 }, { linked: 4 }), "выплаты")).toEqual(["other", "one"]);
  });

  test("what has changed lately comes first", async () => {
    const records = pages({ changedAt: "2025-11-01T00:00:00Z" }, { changedAt: "2026-11-01T00:00:00Z" });
    expect(await order(records, "выплаты")).toEqual(["other", "one"]);
  });

  test("but words decide: no use lifts a page above one that is named so", async () => {
    const records = pages({ title: "Возврат премии" }, { text: "Возврат премии" });
    const tuning = { synonyms: [], pins: [], use: { other: 1 } };
    expect(await order(records, "возврат премии", { tuning })).toEqual(["one", "other"]);
  });
});

describe("words of work", () => {
  test.each([
    ["поменять водителя", "Изменение водителя в полисе"],
    ["расторжение договора", "Как расторгнуть договор"],
    ["продлить полис", "Пролонгация полиса"],
  ])("«%s» finds «%s»", async (query, title) => {
    const records = pages({ title: "Договор, полис, водитель" }, { title });
    expect((await order(records, query))[0]).toBe("other");
  });
});
