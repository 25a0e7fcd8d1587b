import { expect, test } from "vitest";
import { otherLayout } from "../../../core/analysis/keyboard-layout.ts";

test.each([
  ["nfhba", "тариф"],
  ["rfcrj", "каско"],
  [";bpym", "жизнь"],
  ["j,hfpjdfybt", "образование"],
  ["'rcgthn", "эксперт"],
  ["gjl]tpl", "подъезд"],
  ["Nfhba", "Тариф"],
  ["сфысщ", "casco"],
  ["4102", "4102"],
  ["", ""],
])("%s is %s in the other layout", (typed, meant) => {
  expect(otherLayout(typed)).toBe(meant);
});
