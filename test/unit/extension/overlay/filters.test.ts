import { expect, test } from "vitest";
import {
  chosenValue,
  searchFilters,
  withFilter,
  withoutFilter,
  withoutLast,
  type ChosenFilters,
} from "../../../../extension/palette/chosen-filters.ts";
import { facetChoices } from "../../../../extension/palette/facet-choices.ts";

const now = Date.parse("2026-11-26T09:00:00Z");
const chosen: ChosenFilters = [
  { by: "kind", value: "pdf" },
  { by: "region", value: "Казань" },
  { by: "period", value: "week" },
];

test("the search is told of every filter, a period by its first day", () => {
  expect(searchFilters(chosen, now)).toEqual({ kind: "pdf", region: "Казань", since: "2026-11-19" });
  expect(searchFilters([{ by: "period", value: "quarter" }], now)).toEqual({ since: "2026-08-27" });
  expect(searchFilters([], now)).toEqual({});
});

test("one of each sort is set, and the one set last comes off first", () => {
  const other = withFilter(chosen, { by: "kind", value: "video" });
  expect(chosenValue(other, "kind")).toBe("video");
  expect(other.map(({ by }) => by)).toEqual(["region", "period", "kind"]);
  expect(withoutLast(other).map(({ by }) => by)).toEqual(["region", "period"]);
  expect(chosenValue(withoutFilter(chosen, "region"), "region")).toBeNull();
});

test("the seller's own region is offered first, whatever its count, and a chosen one never disappears", () => {
  const facet = ["Уфа", "Казань", "Самара"].map((value, at) => ({ value, count: 9 - at }));
  const values = (own: string | undefined, one: string | null) =>
    facetChoices(facet, own, one).map(({ value, count }) => `${value} ${count}`);
  expect(values("Казань", null)).toEqual(["Казань 8", "Уфа 9", "Самара 7"]);
  expect(values("Омск", null)).toEqual(["Омск 0", "Уфа 9", "Казань 8", "Самара 7"]);
  expect(values(undefined, "Пенза")).toEqual(["Уфа 9", "Казань 8", "Самара 7", "Пенза 0"]);
});

test("choosing moves no choice", () => {
  const facet = ["Уфа", "Казань", "Самара"].map((value) => ({ value, count: 1 }));
  expect(facetChoices(facet, "Казань", "Самара")).toEqual(facetChoices(facet, "Казань", null));
});
