import { describe, expect, test } from "vitest";
import { centralQuestion } from "../../../../core/desk/repeats/central-question.ts";
import { sellersAtLeast } from "../../../../core/desk/repeats/sellers-at-least.ts";
import { sharedQueries } from "../../../../core/desk/repeats/shared-queries.ts";

const asked = [
  { seller: "marina", text: "Какой коэффициент для водителя до 22 лет?" },
  { seller: "timur", text: "Клиент Сидоренко, водитель 22 года, какой коэффициент поставить" },
  { seller: "olga", text: "коэффициент водителю 22 лет" },
  { seller: "pavel", text: "Подскажите коэффициент на водителя 22 лет для Гыданской" },
];

const names = (account: string) => [`${account} 1`, `${account} 2`];
const searcher = (key: number, pseudonym: string) => ({ key, pseudonym });

describe("queries that stand for what many ask", () => {
  test("hold the words that three sellers use, and nobody's alone", () => {
    const queries = sharedQueries(asked, names);
    expect(queries[0]).toMatch(/коэффициент/);
    expect(queries.join(" ")).not.toMatch(/сидоренко|гыданск/i);
  });

  test("one who asks many times is one", () => {
    const own = Array.from({ length: 5 }, () => ({ seller: "marina", text: "полис Сидоренко" }));
    expect(sharedQueries(own, names)).toEqual([]);
  });

  test("one who asks, and searches under two keys, is one", () => {
    const text = "полис Сидоренко";
    const own = [
      { seller: "marina", text },
      { searcher: searcher(1, "marina 1"), text },
      { searcher: searcher(2, "marina 2"), text },
    ];
    expect(sharedQueries(own, names)).toEqual([]);
    const nobodyKnown = [
      { searcher: searcher(1, "x"), text },
      { searcher: searcher(2, "y"), text },
      { searcher: searcher(3, "z"), text },
    ];
    expect(sharedQueries(nobodyKnown, names)).toEqual([]);
    const three = ["x", "y", "z"].map((name) => ({ searcher: searcher(1, name), text }));
    expect(sharedQueries(three, names)).toEqual(["полис сидоренко"]);
  });

  test("each set of words stands once, whatever their order and form", () => {
    const queries = sharedQueries(
      [
        ...asked,
        { seller: "vera", text: "водитель 22 лет коэффициенты" },
        { seller: "ivan", text: "коэффициенты водителей 22 лет" },
      ],
      names,
    );
    expect(new Set(queries).size).toBe(queries.length);
    expect(queries.filter((query) => query.split(" ").length === 4)).toHaveLength(1);
  });
});

describe("the question that says it for all", () => {
  test("is neither the longest nor the odd one", () => {
    const central = centralQuestion([
      { id: "long", text: `${asked[1]?.text} если он ещё и стажа не имеет и живёт в Омске на даче` },
      { id: "good", text: "Какой коэффициент для водителя до 22 лет?" },
      { id: "other", text: "водитель 22 лет коэффициент" },
      { id: "odd", text: "Где взять бланк?" },
    ]);
    expect(["good", "other"]).toContain(central);
  });
  test("of none there is none", () => {
    expect(centralQuestion([])).toBeNull();
  });
});

describe("how many people there are at least", () => {
  test("whoever asked is not counted again as somebody who searched", () => {
    const searchers = [searcher(1, "marina 1"), searcher(1, "olga 1"), searcher(2, "marina 2")];
    expect(sellersAtLeast(new Set(["marina"]), searchers, names)).toBe(2);
  });
  test("names under two keys may be one person: the larger of both counts", () => {
    const searchers = [searcher(1, "x"), searcher(1, "y"), searcher(2, "z")];
    expect(sellersAtLeast(new Set(), searchers, names)).toBe(2);
  });
});
