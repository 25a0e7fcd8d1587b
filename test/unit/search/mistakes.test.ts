import { describe, expect, test } from "vitest";
import { askOver, rankIn, shownIn } from "./ask-portal.ts";
import { sectionRecord } from "./section-record.ts";

const many = Array.from({ length: 40 }, (_, at) =>
  sectionRecord({ id: `tariff${at}`, title: `Тариф ${at}`, text: "Базовый тариф и поправки к тарифу." }),
);
const ask = await askOver([
  ...many,
  sectionRecord({ id: "kasko", title: "Тарифы КАСКО", text: "Страхование автомобиля от ущерба и угона." }),
  sectionRecord({ id: "rare", title: "Тарифа", text: "Город на юге Испании, первый порт." }),
  sectionRecord({ id: "web", title: "Веб-адрес кабинета", text: "Откройте страницу." }),
  sectionRecord({ id: "bitrix", title: "Bitrix webhook", text: "Connect the portal." }),
  sectionRecord({ id: "latin", title: "Памятка KACKO", text: "Латинскими буквами." }),
  sectionRecord({ id: "soft", title: "Пользовательские соглашения", text: "Обязательства сторон." }),
  sectionRecord({ id: "people", title: "Сколько людей в полисе", text: "До пяти." }),
  sectionRecord({ id: "sum", title: "Франшиза", text: "Скидка при франшизе 30 000 рублей." }),
  sectionRecord({ id: "plain", title: "Лимит", text: "Лимит 45000 рублей с 18.11.2026." }),
  sectionRecord({ id: "thousands", title: "Доплата", text: "Доплата 70 тыс. рублей." }),
  sectionRecord({ id: "licence", title: "ВУ, МУ и ТО", text: "Водительское удостоверение." }),
  sectionRecord({ id: "row", title: "Таблица взносов", text: "115 200 300" }),
  sectionRecord({ id: "without", title: "Без осмотра", text: "Когда он не нужен." }),
]);

describe("finding", () => {
  test.each([
    ["тарифкаско", "kasko", "two words run together"],
    ["тарифыкас", "kasko", "two words run together, the second being typed"],
    ["страхо вание", "kasko", "a word split"],
    ["стра хов", "kasko", "a word split, being typed"],
    ["вебадрес", "web", "a compound without its hyphen"],
    ["битрикс", "bitrix", "a Latin word in Russian letters"],
    ["вебхук", "bitrix", "and another"],
    ["KACKO", "kasko", "Latin letters that look Cyrillic"],
    ["каско", "latin", "Cyrillic letters that look Latin"],
    ["cnhf[jdfybt", "kasko", "the wrong layout"],
    ["cnhf[jdfbyt", "kasko", "the wrong layout with a typo"],
    ["strahovanie avtomobilya", "kasko", "Russian in Latin letters"],
    ["strahovaine", "kasko", "Russian in Latin letters with a typo"],
    ["pol'zovatel'skie", "soft", "Russian in Latin letters with soft signs"],
    ["soglasheniya s kasko", "kasko", "one-letter words beside such"],
    ["стархов", "kasko", "a typo in a word being typed"],
    ["человек", "people", "an irregular form"],
    ["30000", "sum", "a number written in groups"],
    ["45 000", "plain", "a number written without groups"],
    ["70000", "thousands", "a number with its thousands in words"],
    ["18 ноября 2026", "plain", "a date in words"],
    ["2026-11-18", "plain", "a date the other way round"],
    ["без", "without", "«без»"],
  ])("«%s» finds %s: %s", (query, record) => {
    expect(shownIn(ask(query))).toContain(record);
  });

  test.each([
    ["45 000", "plain", "45000"],
    ["30000", "sum", "30 000"],
    ["18 ноября 2026", "plain", "18.11.2026"],
    ["людям", "people", "людей"],
    ["вебадрес", "web", "Веб-адрес"],
  ])("«%s» marks in %s what answers it: %s", (query, record, marked) => {
    const hit = ask(query).groups.find(({ best }) => best.record === record)?.best;
    const inTitle = (hit?.titleMarks ?? []).map(([from, to]) => hit?.title.slice(from, to));
    const inText = (hit?.snippet?.marks ?? []).map(([from, to]) => hit?.snippet?.text.slice(from, to));
    expect([...inTitle, ...inText]).toContain(marked);
  });

  test("no word of a number in groups is missing", () => {
    expect(ask("45 000").missing).toEqual([]);
  });
});

describe("numbers side by side", () => {
  test("that the index does not have as one are words of their own", () => {
    const answer = ask("115 300");
    expect(shownIn(answer)).toContain("row");
    expect(answer.missing).toEqual([]);
  });

  test("are one where the index has it", () => {
    expect(shownIn(ask("30 000"))).toEqual(["sum"]);
  });
});

describe("what is known", () => {
  test.each(["ВУ", "МУ", "ТО"])("«%s» in capitals is no English stop word", (query) => {
    expect(shownIn(ask(query))).toEqual(["licence"]);
  });

  test("stays as typed, though one letter off a common word", () => {
    expect(rankIn(ask("тарифа "), "rare")).toBe(0);
  });

  test("is not joined, split or respelled", () => {
    expect(ask("тариф каско").missing).toEqual([]);
    expect(ask("bitrix")).toMatchObject({ correction: null, shown: "bitrix" });
    expect(ask("webhook kasko").shown).toBe("webhook каско");
  });

  test("of a number is never taken for another number", () => {
    expect(shownIn(ask("45001"))).toEqual([]);
  });
});

test("a word's likelier meaning comes first: written often, its first letter kept", async () => {
  const both = await askOver([
    ...["a", "b", "c"].map((id) => sectionRecord({ id, title: "Полис", text: "Полис и полис." })),
    sectionRecord({ id: "other", title: "Голис", text: "Река." }),
  ]);
  expect(rankIn(both("полмс "), "a")).toBeLessThan(rankIn(both("полмс "), "other"));
});
