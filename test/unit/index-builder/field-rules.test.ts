import { describe, expect, test } from "vitest";
import { Source } from "../../../core/contract/config-source.ts";
import { parsePage } from "../../../index-builder/extract/parse-page.ts";
import { contentsOf } from "./contents-of.ts";
import { assembleSource } from "../../../index-builder/release/assemble-source.ts";

const address = "https://portal.example/branches/%D1%83%D1%84%D0%B0/kasko?channel=agent";
const html = `<!DOCTYPE html><html lang="ru"><head><title>КАСКО</title><meta name="keeper" content="Отдел КАСКО">
<meta name="region" content="Самара"><meta name="author" content="Админ"></head><body>
<ul class="breadcrumb"><li><a href="/">Портал</a></li><li><a href="/retail">Розница</a></li><li>КАСКО</li></ul>
<main><h1>КАСКО</h1><p>Тарифы для филиалов: Казань, Омск и снова Казань.</p><p class="term">Приказ с 1 ноября 2026 до 31.12.2026</p>
<p>Обновлено 20.11.2026</p><h2>Скидки</h2><p>Скидка действует до 30.11.2026.</p><h2>Документы</h2><p>Паспорт.</p></main></body></html>`;

const page = (fields: readonly object[], of = { html, address }) => {
  const source = Source.parse({ id: "portal", start: [address], fields });
  return parsePage({ ...of, selectors: source.selectors, junk: [], fields: source.fields }).content;
};
const records = async (fields: readonly object[], pages = [{ html, address }]) => {
  const contents = new Map(pages.map((one) => [one.address, page(fields, one)]));
  const known = pages.map((one) => ({
    address: one.address,
    content: one.address,
    redirectTo: null,
    canonical: null,
  }));
  const read = contentsOf((hash) => contents.get(hash) ?? page([]));
  const { documents } = await assembleSource([{ groups: ["everyone"], pages: known, links: [] }], read, {
    today: "2026-11-23",
    signal: new AbortController().signal,
  });
  return documents.flatMap((one) => one.records());
};

describe("a rule reads a field", () => {
  test.each([
    [
      "the address, as people read it",
      { field: "region", from: "address", pattern: "/branches/([^/?]+)" },
      ["уфа"],
    ],
    ["a fixed value", { field: "region", from: "address", pattern: "/УФА/", value: "Уфа" }, ["Уфа"]],
    [
      "a group in a value",
      { field: "channel", from: "address", pattern: "channel=(\\w+)", value: "сеть $1" },
      ["сеть agent"],
    ],
    ["the breadcrumb", { field: "channel", from: "path", pattern: "^Портал › ([^›]+) ›" }, ["Розница"]],
    [
      "all that the text names",
      { field: "region", from: "text", pattern: "Казань|Омск|Уфа" },
      ["Казань", "Омск"],
    ],
    ["an element", { field: "owner", from: "selector", selector: ".term", pattern: "приказ" }, "Приказ"],
    [
      "a <meta>",
      { field: "owner", from: "selector", selector: "meta[name=keeper]", pattern: ".+" },
      "Отдел КАСКО",
    ],
    ["a date in words", { field: "validFrom", from: "text", pattern: "Приказ с (.+) до" }, "2026-11-01"],
    [
      "a date in numbers",
      { field: "validTo", from: "selector", selector: ".term", pattern: "до (\\S+)" },
      "2026-12-31",
    ],
    [
      "a line that is a fact",
      { field: "changedAt", from: "text", pattern: "^Обновлено (.+)$" },
      "2026-11-20",
    ],
    [
      "nothing where its pattern is not found",
      { field: "validTo", from: "path", pattern: "Архив" },
      undefined,
    ],
    [
      "nothing where its element is not there",
      { field: "validTo", from: "selector", selector: ".no", pattern: ".*" },
      undefined,
    ],
    ["nothing from what is no date", { field: "validTo", from: "text", pattern: "Казань" }, undefined],
  ])("from %s", (_, rule, expected) => {
    expect({ [rule.field]: undefined, ...page([rule]) }).toHaveProperty(rule.field, expected);
  });
});

test("the first rule that finds something wins, and wins over what the page states", () => {
  expect(page([]).owner).toBe("Админ");
  const fields = [
    { field: "owner", from: "path", pattern: "Архив", value: "Архив" },
    { field: "owner", from: "path", pattern: "Розница", value: "Розница" },
    { field: "owner", from: "address", pattern: ".*", value: "Портал" },
  ];
  expect(page(fields).owner).toBe("Розница");
});

test("regions are collected from all rules, each once", () => {
  const fields = [
    { field: "region", from: "text", pattern: "Омск" },
    { field: "region", from: "address", pattern: "/уфа/", value: "Уфа" },
    { field: "region", from: "text", pattern: "Омск|Казань" },
  ];
  expect(page([]).region).toEqual(["Самара"]);
  expect(page(fields).region).toEqual(["Омск", "Уфа", "Казань"]);
});

test("fields reach the records; a passage with dates of its own keeps them", async () => {
  const found = await records([
    { field: "region", from: "address", pattern: "/уфа/", value: "Уфа" },
    { field: "channel", from: "address", pattern: "channel=(\\w+)" },
    { field: "owner", from: "path", pattern: "Розница" },
    { field: "changedAt", from: "text", pattern: "Приказ с (.+) до" },
    { field: "validFrom", from: "text", pattern: "Приказ с (.+) до" },
    { field: "validTo", from: "text", pattern: "до (31.12.2026)" },
  ]);
  const whole = { region: ["Уфа"], channel: ["agent"], owner: "Розница", changedAt: "2026-11-01T00:00:00Z" };
  const dates = { validFrom: "2026-11-01", validTo: "2026-12-31" };
  expect(found).toMatchObject([
    { ...whole, ...dates },
    { ...whole, ...dates, heading: "Скидки", validTo: "2026-11-30" },
    { ...whole, ...dates, heading: "Документы" },
  ]);
});

test("the same words for two regions stay two documents", async () => {
  const twice = ["ufa", "omsk"].map((city) => ({ html, address: `https://portal.example/${city}/kasko` }));
  const addresses = async (fields: readonly object[]) =>
    new Set((await records(fields, twice)).map((one) => one.address)).size;
  expect(await addresses([])).toBe(1);
  expect(await addresses([{ field: "region", from: "address", pattern: "/(ufa|omsk)/" }])).toBe(2);
});

const long = (text: string) => ({ html: `<main><p>${text}</p></main>`, address });

describe("a pattern cannot hang the crawl", () => {
  test("it sees the first 20 000 characters only", () => {
    const rule = [{ field: "owner", from: "text", pattern: "конец" }];
    expect(page(rule, long(`${"а".repeat(19_000)} конец`)).owner).toBe("конец");
    expect(page(rule, long(`${"а".repeat(20_000)} конец`)).owner).toBeUndefined();
  });
  test("one that takes too long finds nothing and leaves the others alone", () => {
    const fields = [
      { field: "owner", from: "text", pattern: "(а+)+$" },
      { field: "owner", from: "text", pattern: "б", value: "Розница" },
    ];
    const started = performance.now();
    for (let at = 0; at < 50; at += 1) expect(page(fields, long(`${"а".repeat(60)}б`)).owner).toBe("Розница");
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
