import { expect, test } from "vitest";
import { namesSomebody } from "../../../core/desk/names-somebody.ts";

test.each([
  "Полис Иванова Петра Сергеевича продлить нельзя",
  "Марии Ильиничне нужна доверенность",
  "Спросите Ольгу Львовну",
  "Договор Петрова И. И. расторгнут",
  "В полис вписан А.С. Кузнецов",
])("«%s» names somebody", (text) => {
  expect(namesSomebody(text)).toBe(true);
});

test.each([
  "Базовый тариф КАСКО 4,6 % [1].",
  "Основная франшиза согласуется с андеррайтером.",
  "Росгосстрах и Зелёная карта: см. раздел [2].",
  "Бланки ОСАГО и ДМС, т. е. полисы.",
  "",
])("«%s» names nobody", (text) => {
  expect(namesSomebody(text)).toBe(false);
});
