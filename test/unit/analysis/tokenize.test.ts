import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldWord } from "../../../core/analysis/fold-word.ts";
import { tokenize } from "../../../core/analysis/tokenize.ts";

const cases: [text: string, forms: string[]][] = [
  ["Тариф КАСКО", ["тариф", "каско"]],
  ["Ошибка 4102", ["ошибка", "4102"]],
  ["crm.deal.add", ["crm", "deal", "add", "crm.deal.add"]],
  ["бланк СП-2024/15", ["бланк", "сп", "2024", "15", "сп-2024/15", "сп-2024", "2024/15"]],
  ["и/или", ["и", "или"]],
  ["с 18.11.2026", ["с", "18", "11", "2026", "18.11.2026"]],
  ["ставка 3,9 %", ["ставка", "3", "9", "3.9", "3.9%"]],
  ["30 000 рублей", ["30", "000", "рублей", "30000"]],
  ["120 250 310", ["120", "250", "310", "120250310"]],
  ["18 ноября 2026", ["18", "ноября", "2026", "18.11.2026"]],
  ["КАСКО,ОСАГО", ["каско", "осаго"]],
  ["веб‑адрес", ["веб", "адрес", "веб-адрес"]],
  ["deleteList", ["deletelist", "delete", "list"]],
  ["Битрикс24", ["битрикс24", "битрикс", "24"]],
  ["1С", ["1с"]],
  ["user_field", ["user", "field", "user_field"]],
  ["конец. Начало", ["конец", "начало"]],
  ["рас\u00adсрочка", ["рассрочка"]],
  ["", []],
  ["… — !?", []],
  ["𝐀", ["a"]],
];

describe("tokenize", () => {
  test.each(cases)("%s → %j", (text, forms) => {
    expect(tokenize(text).map((token) => token.form)).toEqual(forms);
  });

  test("offsets are those of the text as written", () => {
    const text = "Е́лка, ЁЛКА и ﬁle";
    expect(tokenize(text).map(({ form, from, to }) => [form, text.slice(from, to)])).toEqual([
      ["елка", "Е́лка"],
      ["елка", "ЁЛКА"],
      ["и", "и"],
      ["file", "ﬁle"],
    ]);
  });

  test("a run too long is not cut within a character", () => {
    const [word] = tokenize(`a${"𐐨".repeat(40)}`);
    expect(word?.form).toBe(`a${"𐐨".repeat(31)}`);
  });

  test("any text gives folded words within its bounds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        for (const { form, from, to, kind } of tokenize(text)) {
          expect(form).not.toBe("");
          expect(form.length).toBeLessThanOrEqual(64);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(kind !== "word" || foldWord(text.slice(from, to)).startsWith(form)).toBe(true);
        }
      }),
    );
  });

  test("the fast way through plain words folds as the slow way does", () => {
    const plain = fc.string({
      unit: fc.constantFrom(..."абвеёйАБЁabcABC019".split("")),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(plain, (word) => {
        expect(tokenize(word)[0]?.form).toBe(foldWord(word));
      }),
    );
  });
});
