import * as fc from "fast-check";
import { expect, test } from "vitest";
import { numberPhrases } from "../../../core/analysis/number-phrases.ts";
import { numberSpellings } from "../../../core/analysis/number-spellings.ts";
import { tokenize } from "../../../core/analysis/tokenize.ts";

function phrasesIn(text: string): string[] {
  return numberPhrases(
    text,
    tokenize(text).filter(({ kind }) => kind === "word"),
  ).map(({ form }) => form);
}

test.each([
  ["франшиза 30 000 рублей", ["30000"]],
  ["до 1 250 000,50 ₽", ["1250000"]],
  ["30\u00a0000 и 40\u202f000", ["30000", "40000"]],
  ["50 тыс. рублей", ["50000"]],
  ["50тыс", ["50000"]],
  ["1,5 млн", ["1500000"]],
  ["2 миллиона", ["2000000"]],
  ["10 % или 10%", ["10%", "10%"]],
  ["3,9 процента", ["3.9%"]],
  ["18 ноября 2026 года", ["18.11.2026"]],
  ["2026-11-18", ["18.11.2026"]],
  ["с 1.2.2026", ["01.02.2026"]],
  ["32 ноября 2026", []],
  ["тариф 2026 года", []],
  ["пункт 3.1.2", []],
  ["версия 3.0", []],
  ["адрес 10.0.0.1", []],
  ["ошибка 4102", []],
  ["30 00", []],
  ["120 250 310", ["120250310"]],
  ["000 120", []],
  ["007 120 250", ["120250"]],
  [Array.from({ length: 7 }, () => "120").join(" "), []],
  ["СП-2024/15", []],
  ["", []],
])("%s → %j", (text, forms) => {
  expect(phrasesIn(text)).toEqual(forms);
});

test("a number in groups is the number, however great", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 1e12 }), (number) => {
      const grouped = String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, " ");
      expect(phrasesIn(`сумма ${grouped} рублей`)).toEqual([String(number)]);
    }),
  );
});

test("a row of groups, however long, is read in time", () => {
  const row = "120 ".repeat(40_000);
  const before = performance.now();
  expect(phrasesIn(row)).toEqual([]);
  expect(performance.now() - before).toBeLessThan(3000);
});

test("phrases stand within the text and say where", () => {
  const text = "страховая сумма 1 500 000 рублей";
  const [phrase] = tokenize(text).filter(({ kind }) => kind === "whole");
  expect(text.slice(phrase?.from, phrase?.to)).toBe("1 500 000");
});

test.each([
  ["30000", "30 000"],
  ["30000", "30 тыс"],
  ["1500000", "1,5 м"],
  ["18.11.2026", "18 ноября 2026"],
  ["3.9%", "3,9 %"],
])("%s may be written %s", (form, written) => {
  expect(numberSpellings(form)).toContain(written);
});

test.each(["каско", "123", "crm.deal.add"])("%s has no other spelling", (form) => {
  expect(numberSpellings(form)).toEqual([]);
});
