import { expect, test } from "vitest";
import { stemWord } from "../../../core/analysis/stem-word.ts";

test.each([
  ["тариф", "тарифы", "тарифами"],
  ["страховка", "страховок", "страховки"],
  ["сделка", "сделок", "сделки"],
  ["копейка", "копеек", "копейки"],
  ["конец", "конца", "концу"],
  ["закон", "закона", "законы"],
  ["звонок", "звонка", "звонки"],
  ["payment", "payments"],
  ["connect", "connection", "connected"],
])("%s and its forms have one stem", (...forms) => {
  expect(new Set(forms.map(stemWord)).size).toBe(1);
});

test.each([
  ["полис", "полиция"],
  ["каско", "касса"],
  ["4102", "4103"],
])("%s and %s stay apart", (one, other) => {
  expect(stemWord(one)).not.toBe(stemWord(other));
});

test.each(["4102", "1с", "crm.deal.add", "битрикс24"])("%s is its own stem", (code) => {
  expect(stemWord(code)).toBe(code);
});
