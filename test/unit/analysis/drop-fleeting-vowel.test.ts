import { expect, test } from "vitest";
import { dropFleetingVowel } from "../../../core/analysis/drop-fleeting-vowel.ts";

test.each([
  ["сделок", "сделк"],
  ["сделк", "сделк"],
  ["копеек", "копейк"],
  ["конец", "конц"],
  ["закон", "закн"],
  ["срок", "срк"],
  ["тариф", "тариф"],
  ["ток", "ток"],
  ["", ""],
])("%s → %s", (stem, dropped) => {
  expect(dropFleetingVowel(stem)).toBe(dropped);
});
