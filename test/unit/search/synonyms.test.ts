import { describe, expect, test } from "vitest";
import { synonymsOf } from "../../../core/search/synonyms.ts";
import { askOver, rankIn, shownIn } from "./ask-portal.ts";
import { sectionRecord } from "./section-record.ts";

const ask = await askOver([
  sectionRecord({ id: "short", title: "Тарифы НС", text: "Выплаты по НС считает калькулятор." }),
  sectionRecord({ id: "long", title: "Несчастный случай", text: "Что делать клиенту." }),
  sectionRecord({ id: "apart", title: "Страховой случай", text: "Заявите о событии за три дня." }),
  sectionRecord({ id: "kv", title: "Размер КВ агента", text: "Ставки по продуктам." }),
  sectionRecord({ id: "flat", title: "Квартира и дом", text: "Страхование квартиры, квота на этаж." }),
  sectionRecord({ id: "car", title: "Осмотр автомобиля", text: "Фотографии перед оформлением." }),
  sectionRecord({ id: "taxi", title: "Наценка за такси", text: "Добавьте полтора процента." }),
]);

describe("the trade's own", () => {
  test.each([
    ["нс ", "long", "the phrase behind an abbreviation"],
    ["несчастный случай", "short", "the abbreviation of a phrase"],
    ["несчастного случая", "short", "the phrase in other forms"],
    ["несчастный слу", "short", "the phrase while it is being typed"],
    ["комиссионное вознаграждение", "kv", "an abbreviation that the portal alone has"],
    ["осмотр машины", "car", "another word for it"],
  ])("«%s» finds %s: %s", (query, record) => {
    expect(shownIn(ask(query))).toContain(record);
  });

  test("all words of a phrase must stand in a section", () => {
    expect(shownIn(ask("нс "))).not.toContain("apart");
  });

  test("an abbreviation is no beginning of a word", () => {
    expect(shownIn(ask("комиссионное вознаграждение"))).not.toContain("flat");
  });

  test("the word itself beats what means the same", () => {
    expect(rankIn(ask("нс "), "short")).toBeLessThan(rankIn(ask("нс "), "long"));
  });

  test("an abbreviation is not taken for another layout or a misspelling", () => {
    for (const query of ["кв", "дсаго", "взр ", "укв"]) expect(ask(query)).toMatchObject({ shown: query });
    expect(ask("дсаго").correction).toBeNull();
  });

  test("what stands for a word is marked", () => {
    const { groups } = ask("несчастный случай");
    const hit = groups.find(({ best }) => best.record === "short")?.best;
    expect(hit?.titleMarks.map(([from, to]) => hit.title.slice(from, to))).toEqual(["НС"]);
  });
});

describe("what administrators add", () => {
  const tuning = { synonyms: [{ id: "1", words: ["допка", "наценка за такси"] }], pins: [], use: {} };

  test("finds either way", () => {
    expect(shownIn(ask("допка ", { tuning }))).toContain("taxi");
    expect(shownIn(ask("допка "))).not.toContain("taxi");
  });

  test("comes on top of the trade's own", () => {
    expect(shownIn(ask("нс ", { tuning }))).toContain("long");
  });

  test("is read once", () => {
    expect(synonymsOf(tuning.synonyms)).toBe(synonymsOf(tuning.synonyms));
  });

  test("may be anything", () => {
    const strange = [
      ["—", "каско"],
      ["", ""],
      ["каско", "каско"],
      ["о том и о сём", "и"],
    ].map((words, at) => ({ id: String(at), words }));
    expect(() => ask("каско и", { tuning: { ...tuning, synonyms: strange } })).not.toThrow();
  });
});
