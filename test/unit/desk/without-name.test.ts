import { expect, test } from "vitest";
import { withoutName } from "../../../core/desk/without-name.ts";

test.each([
  ["Марина, тариф 4,2.", "Коллега, тариф 4,2."],
  ["Тариф 4,2. Марина Котова, проверьте.", "Тариф 4,2. Коллега, проверьте."],
  ["Как просила Котова Марина, тариф 4,2.", "Как просила коллега, тариф 4,2."],
  ["котова марина просит тариф", "Коллега просит тариф"],
  ["КОТОВА просит тариф", "Коллега просит тариф"],
  ["Для Котовой Марины нужен тариф", "Для коллега нужен тариф"],
  ["Спросите у Марины Олеговны завтра", "Спросите у коллега завтра"],
  ["Мариинский и Котовасия остаются.", "Мариинский и Котовасия остаются."],
])("«%s» is read by others as «%s»", (text, read) => {
  expect(withoutName(text, "Марина Котова")).toBe(read);
});

test.each([
  ["Семёнову Петру", "Пётр Семенов"],
  ["Для Павла", "Павел Зыков"],
  ["от Белинского", "Юрий Белинский"],
])("«%s» is %s in another case", (text, name) => {
  expect(withoutName(text, name)).not.toMatch(/Сем|П[её]тр|Павл|Бел/);
});

test("in small letters a name that is a word too stays a word", () => {
  expect(withoutName("вера в тариф, надежда на скидку", "Вера Надеждина")).toBe(
    "вера в тариф, надежда на скидку",
  );
});

test("a double name with a hyphen is a name like any other", () => {
  expect(withoutName("Спасибо, Анна-Мария.", "Анна-Мария Котова")).toBe("Спасибо, коллега.");
});

test("short parts and an unknown name change nothing", () => {
  expect(withoutName("Ия, да.", "Ия")).toBe("Ия, да.");
  expect(withoutName("Марина, да.", "")).toBe("Марина, да.");
});
