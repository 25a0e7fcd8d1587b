import { describe, expect, test } from "vitest";
import { fillPlaceholders, placeholdersIn } from "../../../core/desk/fill-placeholders.ts";
import { placeholderValues } from "../../../core/desk/placeholder-values.ts";

const request = {
  id: 2418,
  seller: { name: "Марина Котова" },
  dueAt: "2026-02-02T11:35:00Z",
  timeZone: "Europe/Samara",
  page: { title: "Тарифы КАСКО" },
  region: "63",
  channel: "агенты",
  topic: null,
  shared: false,
};
const values = (changes: Partial<typeof request> = {}) =>
  placeholderValues({ ...request, ...changes }, { name: "Анна Лебедева" }, "2026-02-02T10:00:00Z");

describe("a text module", () => {
  test("is filled from the request, in either language, by the seller's own clock", () => {
    expect(fillPlaceholders("{имя}, ответим до {срок} по «{страница}», № {номер}. {эксперт}", values())).toBe(
      "Марина, ответим до 15:35 по «Тарифы КАСКО», № 2418. Анна Лебедева",
    );
    expect(fillPlaceholders("{name}, by {due}, {Channel}", values())).toBe("Марина, by 15:35, агенты");
  });

  test("keeps what is not known, for a person to fill", () => {
    const filled = fillPlaceholders("Тариф {тариф}, тема {тема}", values());
    expect(filled).toBe("Тариф {тариф}, тема {тема}");
    expect(placeholdersIn(filled)).toEqual([
      { word: "тариф", from: 6, to: 13 },
      { word: "тема", from: 20, to: 26 },
    ]);
  });

  test("names the day of a due that is another one, and none where the clock stands", () => {
    expect(values({ dueAt: "2026-02-03T05:10:00Z" }).due).toBe("03.02 09:10");
    expect(
      placeholderValues({ ...request, dueAt: null }, { name: "" }, "2026-02-02T10:00:00Z").due,
    ).toBeNull();
  });

  test("addresses nobody by name where others read it too", () => {
    expect(fillPlaceholders("{имя}, тариф", values({ shared: true }))).toBe("{имя}, тариф");
  });

  test("what a value brings along is not filled again", () => {
    expect(fillPlaceholders("{имя}", values({ seller: { name: "{эксперт}" } }))).toBe("{эксперт}");
  });

  test("brackets around something else are left alone", () => {
    expect(placeholdersIn("{ } {1} {a: b} {}")).toEqual([]);
  });
});
