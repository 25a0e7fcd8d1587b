import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "../../../core/analysis/tokenize.ts";
import { hashOf, hashWords } from "../../../index-builder/editions/hash-words.ts";
import { similarity } from "../../../index-builder/editions/similarity.ts";
import { signatureLength, textSignature } from "../../../index-builder/editions/text-signature.ts";
import { somePassages } from "./some-passages.ts";

function signed(passages: readonly string[]): Uint32Array {
  const signature = textSignature(passages);
  if (signature === null) throw new Error("The fixture's text is too short for a signature");
  return signature;
}

function heard(text: string): number[] {
  const words: number[] = [];
  hashWords(text, (word) => words.push(word));
  return words;
}

function tokenized(text: string): number[] {
  return tokenize(text).flatMap(({ kind, form }) => {
    return kind === "word" && !/\d/.test(form) ? [hashOf(form)] : [];
  });
}

describe("words", () => {
  test.each([
    ["cases and ё", "Ёлка ЕЛКА тариф ТАРИФ KASKO"],
    ["a Latin letter in a Cyrillic word", "кaско СRМ"],
    ["accents and soft hyphens", "до\u00adговор за́мок naïve"],
    ["codes and numbers", "crm.deal.add СП-2024/15 1С и 3,9 % v2"],
    ["nothing", " … — "],
  ])("are those of the tokenizer: %s", (_, text) => {
    expect(heard(text)).toEqual(tokenized(text));
  });

  test("are those of the tokenizer in any Russian text", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."абвёЁЙяЯzAx 1.-,\u0301\u00ad№«»\n".split("")) });
    fc.assert(
      fc.property(letters, (text) => {
        expect(heard(text)).toEqual(tokenized(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a signature", () => {
  test("is of 64 numbers, the same in every run", () => {
    const signature = signed(somePassages());
    expect(signature).toHaveLength(signatureLength);
    expect(signed(somePassages())).toEqual(signature);
    expect([...signature.subarray(0, 3)]).toEqual([1215906321, 3074384125, 972558364]);
  });

  test("does not heed figures, dates and months", () => {
    const early = signed(["Тарифы действуют с 1 марта 2024 года.", ...somePassages({ year: 2024 })]);
    const late = signed(["Тарифы действуют с 15 июня 2026 года.", ...somePassages({ year: 2026 })]);
    expect(late).toEqual(early);
  });

  test("does not heed how a text is cut into passages", () => {
    expect(signed([somePassages().join("\n")])).toEqual(signed(somePassages()));
  });

  test("is likest for the likest texts", () => {
    const whole = signed(somePassages());
    const likeness = (changed: number): number => similarity(whole, signed(somePassages({ changed })));
    expect(likeness(0)).toBe(1);
    expect(likeness(0.1)).toBeGreaterThan(0.7);
    expect(likeness(0.1)).toBeGreaterThan(likeness(0.3));
    expect(likeness(0.3)).toBeGreaterThan(likeness(0.8));
    expect(similarity(whole, signed(somePassages({ subject: 3 })))).toBeLessThan(0.3);
  });

  test.each([
    ["no text", []],
    ["a few words", ["Телефон офиса: 12-34, добавочный 5."]],
    ["figures only", ["1,2 3,4 5,6 ".repeat(100)]],
    ["one phrase over and over", ["Тариф уточняется. ".repeat(100)]],
  ])("is not made of %s", (_, passages) => {
    expect(textSignature(passages)).toBeNull();
  });
});
