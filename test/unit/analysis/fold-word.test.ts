import { expect, test } from "vitest";
import { foldWord } from "../../../core/analysis/fold-word.ts";

test.each([
  ["Ёлка", "елка"],
  ["е́лка", "елка"],
  ["ЙОД", "йод"],
  ["й", "й"],
  ["café", "cafe"],
  ["ﬁnance", "finance"],
  ["１２", "12"],
  ["рас\u00adсрочка", "рассрочка"],
  ["кaско", "каско"],
  ["СRМ", "crm"],
  ["smsкод", "smsкод"],
  ["", ""],
])("%s is %s", (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});
