import { describe, expect, test } from "vitest";
import { makeSnippet } from "../../../core/search/make-snippet.ts";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { partsOf } from "../../../core/search/compiled-parts.ts";
import { planQuery } from "../../../core/search/plan-query.ts";
import { readQuery } from "../../../core/search/read-query.ts";
import { openIndex } from "../../../core/search/search-index.ts";
import { wordSeeker } from "../../../core/search/word-seeker.ts";
import { sectionRecord } from "./section-record.ts";

async function snippetOf(text: string, query: string, rarities?: readonly number[]) {
  const index = openIndex(partsOf(await compileRecords([sectionRecord({ id: "one", text })])));
  const snippet = makeSnippet(text, wordSeeker(index, planQuery(index, readQuery(index, query))), rarities);
  return { ...snippet, marked: snippet.marks.map(([from, to]) => snippet.text.slice(from, to)) };
}

const filler = "Здесь идут слова о совсем других вещах и людях. ".repeat(8);

describe("snippet", () => {
  test("a short text stands whole", async () => {
    expect(await snippetOf("Тарифы КАСКО и ОСАГО.", "тариф осаго")).toMatchObject({
      text: "Тарифы КАСКО и ОСАГО.",
      marked: ["Тарифы", "ОСАГО"],
    });
  });

  test("the passage with most of the words is chosen, cut at words", async () => {
    const text = `${filler}Тариф растёт. ${filler}Тариф КАСКО для такси выше на треть. ${filler}`;
    const snippet = await snippetOf(text, "тариф каско такси ");
    expect(snippet.marked).toEqual(["Тариф", "КАСКО", "такси"]);
    expect(snippet.text.length).toBeLessThanOrEqual(162);
    expect(snippet.text).toMatch(/^…\S.*\S…$/u);
    for (const word of snippet.text.replaceAll("…", "").split(/\s+/u)) expect(text).toContain(word);
  });

  test("of two passages with as many words that with the rarer ones is chosen", async () => {
    const text = `Тариф и полис. ${filler}Полис для такси с франшизой. ${filler}`;
    expect((await snippetOf(text, "тариф полис франшиза ", [0.5, 0.4, 6])).marked).toEqual([
      "Полис",
      "франшизой",
    ]);
    expect((await snippetOf(text, "тариф полис франшиза ", [6, 0.4, 0.5])).marked).toEqual([
      "Тариф",
      "полис",
    ]);
  });

  test("a word deep in a book is found where none stands before", async () => {
    const book = `${filler.repeat(60)}Франшиза для такси. ${filler}`;
    expect(book.length).toBeGreaterThan(20_000);
    const snippet = await snippetOf(book, "франшиза такси ");
    expect(snippet.marked).toEqual(["Франшиза", "такси"]);
    expect(snippet.text).toMatch(/^….*…$/u);
  });

  test.each([
    ["сделка", "Список сделок по фильтру", ["сделок"]],
    ["елка", "Новогодняя Ёлка", ["Ёлка"]],
    ["замок", "Закрытый за\u0301мок", ["за\u0301мок"]],
    ["фран", "Безусловная франшиза", ["франшиза"]],
    ["crm.deal.add", "Метод crm.deal.add создаёт", ["crm.deal.add"]],
    ["фрашниза", "Безусловная франшиза", ["франшиза"]],
    ["list", "Вызовите deleteList для удаления", ["deleteList"]],
  ])("«%s» marks in «%s» %j", async (query, text, marked) => {
    expect((await snippetOf(text, query)).marked).toEqual(marked);
  });

  test("one endless word is cut, never a surrogate pair", async () => {
    const { text } = await snippetOf(`тариф ${"😀".repeat(400)}`, "тариф");
    expect(text.length).toBeLessThanOrEqual(162);
    expect(text.isWellFormed()).toBe(true);
  });

  test("line breaks become spaces", async () => {
    expect((await snippetOf("Тариф\nКАСКО\tтут", "каско")).text).toBe("Тариф КАСКО тут");
  });
});
