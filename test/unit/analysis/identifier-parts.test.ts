import { expect, test } from "vitest";
import { identifierParts } from "../../../core/analysis/identifier-parts.ts";

test.each([
  ["deleteList", ["delete", "List"]],
  ["BX24callMethod", ["BX", "24", "call", "Method"]],
  ["HTTPServer", ["HTTP", "Server"]],
  ["Битрикс24", ["Битрикс", "24"]],
  ["ОСАГО", []],
  ["Тариф", []],
  ["1С", []],
  ["A4", []],
])("%s → %j", (word, parts) => {
  expect(identifierParts(word)).toEqual(parts);
});
