import { describe, expect, test } from "vitest";
import { readAddress } from "../../../index-builder/editions/address-name.ts";
import { readTitle } from "../../../index-builder/editions/title-name.ts";

describe("titles of editions are equal without what tells them apart", () => {
  test.each([
    "Тарифы КАСКО 2024",
    "Тарифы КАСКО на 2025 год",
    "Тарифы КАСКО 2025/2026",
    "Тарифы КАСКО-2026",
    "Тарифы_КАСКО_2024_v2",
    "Тарифы КАСКО (редакция от 01.03.2026)",
    "Тарифы КАСКО в ред. от 1 марта 2026 г.",
    "Тарифы КАСКО, действуют с 01.01.2025 по 31.12.2025",
    "Тарифы КАСКО (действовали до 31.12.2024)",
    "Тарифы КАСКО (март 2026)",
    "Тарифы КАСКО 01.03.26",
    "Тарифы КАСКО, версия 2.1",
    "Тарифы КАСКО (ред. 4)",
    "Тарифы КАСКО (редакция № 4)",
    "Тарифы КАСКО v3",
    "Тарифы КАСКО (архив)",
    "Архив: тарифы КАСКО",
    "Архивные тарифы КАСКО",
    "Тарифы КАСКО (старая редакция от 01.02.2024)",
    "Тарифы КАСКО (старые)",
    "Тарифы КАСКО — утратили силу",
    "Тарифы КАСКО (новая редакция)",
    "Тарифы КАСКО (действующие)",
    "Тарифы КАСКО (утв. приказом № 12 от 01.02.2025, в ред. приказа № 45 от 01.03.2026)",
    "Тарифы КАСКО с изменениями и дополнениями от 01.03.2026",
    "ТАРИФЫ  КАСКО по состоянию на 01.03.2026",
  ])("%s", (title) => {
    expect(readTitle(title).key).toBe("тарифы каско");
  });

  test("in English too", () => {
    const titles = [
      "Motor rates 2024",
      "Motor rates (effective as of 1 March 2026)",
      "Motor rates v2 (superseded)",
    ];
    expect(new Set(titles.map((title) => readTitle(title).key))).toEqual(new Set(["motor rates"]));
  });
});

test.each([
  ["the year that a report is about", "Отчётность за 2024 год", "Отчётность за 2025 год"],
  ["a quarter", "План продаж, 1 квартал 2026", "План продаж, 2 квартал 2026"],
  ["the year that a car was made", "Тарифы BMW 2024 года выпуска", "Тарифы BMW 2025 года выпуска"],
  ["a model that looks like a year", "Тарифы Peugeot 2008", "Тарифы Peugeot 3008"],
  ["a model that looks like a version", "Тарифы Volvo V60", "Тарифы Volvo V90"],
  ["a model", "Тарифы Mazda CX-5 2025", "Тарифы Mazda CX-9 2025"],
  ["a code", "Инструкция СП-2024/15", "Инструкция СП-2024/16"],
  ["a version within an identifier", "Метод imbot.v1.send", "Метод imbot.v2.send"],
  ["a region", "Тарифы КАСКО 2026: Казань", "Тарифы КАСКО 2026: Уфа"],
  ["a part", "Правила страхования, часть 1", "Правила страхования, часть 2"],
])("%s is no edition", (_, one, other) => {
  expect(readTitle(one).key).not.toBe(readTitle(other).key);
});

test.each(["Приказ от 01.03.2026", "Протокол № 5 от 12.03.2026", "Архив", "2026", "Новости 12.03.2026"])(
  "«%s» names no subject",
  (title) => {
    expect(readTitle(title).key).toBe("");
  },
);

test("an order keeps its number beside its subject", () => {
  const order = readTitle("Приказ № 12-П от 01.03.2026 «О тарифах КАСКО»");
  expect(order).toMatchObject({ key: "приказ о тарифах каско", numbers: "12-п" });
  expect(order.statement.spans).toEqual([{ from: "2026-03-01" }]);
});

test.each([
  ["Тарифы 2025", { spans: [{ from: "2025-01-01", through: "2025-12-31" }] }],
  ["Тарифы (февраль 2024)", { spans: [{ from: "2024-02-01", through: "2024-02-29" }] }],
  ["Тарифы с 01.03.2026", { spans: [{ from: "2026-03-01" }] }],
  ["Тарифы с 01.01.2025 по 31.12.2025", { spans: [{ from: "2025-01-01" }], until: "2025-12-31" }],
  ["Правила, версия 3.10", { version: [3, 10] }],
  ["Правила (редакция № 4)", { version: [4] }],
  ["Правила (архив 2023)", { called: "old", spans: [{ from: "2023-01-01", through: "2023-12-31" }] }],
  ["Правила (новая редакция)", { called: "new" }],
  ["Правила", { spans: [] }],
])("«%s» says when it is of", (title, said) => {
  expect(readTitle(title).statement).toMatchObject(said);
});

describe("addresses of editions are equal without what tells them apart", () => {
  test.each([
    "/docs/pravila-kasko.pdf",
    "/docs/pravila-kasko-v2.pdf",
    "/docs/pravila_kasko_v2.1.pdf",
    "/docs/2024/pravila-kasko.pdf",
    "/docs/2026/03/01/pravila-kasko/",
    "/docs/pravila-kasko-20260301.pdf",
    "/docs/pravila-kasko-redakciya-ot-01-03-2026/",
    "/docs/archive/pravila-kasko-2023",
    "/docs/pravila-kasko-old.pdf",
    "/docs/novye-pravila-kasko.pdf",
  ])("%s", (path) => {
    expect(readAddress(`https://portal.example${path}`).key).toBe("portal.example docs pravila kasko");
  });

  test("in Cyrillic too", () => {
    const { key, statement } = readAddress("https://portal.example/Тарифы КАСКО 2024 (старые).docx");
    expect(key).toBe("portal.example тарифы каско");
    expect(statement).toMatchObject({ called: "old", spans: [{ from: "2024-01-01" }] });
  });
});

test.each([
  ["a number at the end", "/node/2024", "/node/2025"],
  ["a number in the query", "/index.php?ID=2024", "/index.php?ID=2025"],
  ["a model", "/kasko/volvo/v60", "/kasko/volvo/v90"],
  ["a region", "/kazan/kasko-2025", "/ufa/kasko-2025"],
  ["a portal", "//one.example/kasko-2024", "//other.example/kasko-2025"],
])("%s tells documents apart, not editions", (_, one, other) => {
  const [key, otherKey] = [one, other].map(
    (path) => readAddress(new URL(path, "https://portal.example").href).key,
  );
  expect(key === "" || key !== otherKey).toBe(true);
});

test("words of an address leave out what systems count by", () => {
  expect([...readAddress("https://portal.example/upload/iblock/a1b/Tarify_KASKO_2024.pdf").words]).toEqual([
    "tarify",
    "kasko",
  ]);
});
