import { expect, test } from "vitest";
import { withoutName } from "../../../core/desk/without-name.ts";

test.each([
  ["Марина, тариф 4,2.", "Коллега, тариф 4,2."],
  ["Тариф 4,2. Марина Котова, проверьте.", "Тариф 4,2. Коллега, проверьте."],
  ["Как просила Котова Марина, тариф 4,2.", "Как просила коллега, тариф 4,2."],
  ["Мариинский и Котовасия остаются.", "Мариинский и Котовасия остаются."],
])("«%s» is read by others as «%s»", (text, read) => {
  expect(withoutName(text, "Марина Котова")).toBe(read);
});

test("a double name with a hyphen is a name like any other", () => {
  expect(withoutName("Спасибо, Анна-Мария.", "Анна-Мария Котова")).toBe("Спасибо, коллега.");
});

test("short parts and an unknown name change nothing", () => {
  expect(withoutName("Ия, да.", "Ия")).toBe("Ия, да.");
  expect(withoutName("Марина, да.", "")).toBe("Марина, да.");
});
