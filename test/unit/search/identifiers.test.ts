import { expect, test } from "vitest";
import { askOver, rankIn } from "./ask-portal.ts";
import { sectionRecord } from "./section-record.ts";

const ask = await askOver([
  sectionRecord({ id: "form", title: "Акт о приёмке", text: "Заполните форму КС-2.1.3 за ноябрь." }),
  sectionRecord({ id: "rule", title: "Указание", text: "Платят по указанию 4015-У с первого дня." }),
  sectionRecord({ id: "other", title: "Списки", text: "Пункты 2, 1 и 3 исключены, кроме КС для сметы 2." }),
  sectionRecord({ id: "contract", title: "Договор", text: "Номер договора СП-2024/15 стоит на полисе." }),
]);

test.each([
  ["КС-2.1.3", "form"],
  ["кс-2 ", "form"],
  ["кс-2.1 за", "form"],
  ["2.1.3 ", "form"],
  ["4015-у", "rule"],
  ["4015 ", "rule"],
  ["сп-2024 ", "contract"],
  ["2024/15", "contract"],
])("«%s» finds %s first", (query, record) => {
  expect(rankIn(ask(query), record)).toBe(0);
});

test("of a code asked for in part just that part is marked", () => {
  const [group] = ask("2.1.3 ").groups;
  const { text = "", marks = [] } = group?.best.snippet ?? {};
  expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(["2.1.3"]);
});
