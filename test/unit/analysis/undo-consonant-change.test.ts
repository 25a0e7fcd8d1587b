import { expect, test } from "vitest";
import { stemWord } from "../../../core/analysis/stem-word.ts";
import { undoConsonantChange } from "../../../core/analysis/undo-consonant-change.ts";

test.each([
  ["возмещ", "возмест"],
  ["оформл", "оформ"],
  ["купл", "куп"],
  ["повыш", "повыс"],
  ["мысл", "мысл"],
  ["вл", "вл"],
  ["", ""],
])("%s → %s", (stem, undone) => {
  expect(undoConsonantChange(stem)).toBe(undone);
});

test.each([
  ["оформить", "оформлен", "оформлю"],
  ["возместить", "возмещён", "возмещу"],
  ["оплатить", "оплачен", "оплачу"],
  ["отправить", "отправлено", "отправлю"],
  ["снизить", "снижена"],
])("%s and its forms have one stem", (...forms) => {
  expect(new Set(forms.map((form) => stemWord(form.replaceAll("ё", "е")))).size).toBe(1);
});
