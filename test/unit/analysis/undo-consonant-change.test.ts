import { expect, test } from "vitest";
import { stemWord } from "../../../core/analysis/stem-word.ts";
import { undoConsonantChange } from "../../../core/analysis/undo-consonant-change.ts";

test.each([
  ["возмещ", "возмест"],
  ["оформл", "оформ"],
  ["купл", "куп"],
  ["повыш", "повыс"],
  ["заявл", "заяв"],
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
  ["заявить", "заявлен", "заявлю"],
  ["восстановить", "восстановлена", "восстановлю"],
  ["прикрепить", "прикреплено", "прикреплю"],
  ["купить", "купля", "куплю", "куплен"],
  ["уведомить", "уведомлён", "уведомлю"],
  ["дешевле", "дешевый"],
  ["руб", "рублей", "рубля"],
])("%s and its forms have one stem", (...forms) => {
  expect(new Set(forms.map((form) => stemWord(form.replaceAll("ё", "е")))).size).toBe(1);
});

test.each([
  ["кровля", "кровь"],
  ["кремль", "крем"],
  ["травля", "трава"],
  ["тепло", "теп"],
  ["сабля", "саб"],
  ["капля", "кап"],
  ["земля", "зем"],
  ["дубль", "дуб"],
])("%s is another word than %s", (noun, other) => {
  expect(stemWord(noun)).not.toBe(stemWord(other));
});

test("a noun with an л of its own is one word in all its cases", () => {
  expect(new Set(["кровля", "кровли", "кровлю", "кровлей"].map(stemWord)).size).toBe(1);
});
