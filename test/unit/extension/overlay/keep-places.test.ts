import { expect, test } from "vitest";
import type { Hit } from "../../../../core/contract/search.ts";
import { keepPlaces } from "../../../../extension/palette/keep-places.ts";
import { placeOwnRows } from "../../../../extension/palette/place-own-rows.ts";
import type { Row, RowGroup } from "../../../../extension/palette/rows.ts";

const hit = (record: string): Hit => ({
  record,
  document: record,
  kind: "page",
  title: record,
  titleMarks: [],
  headingMarks: [],
  path: [],
  place: { kind: "heading", value: "" },
  address: `https://portal.example/${record}`,
});
/** «#» parts a document from a place in it. */
const row = (id: string): Row => ({ kind: id.includes("#") ? "section" : "hit", id, hit: hit(id) });
const group = (key: RowGroup["key"], ...ids: string[]): RowGroup => ({ key, rows: ids.map(row) });
const drawn = (groups: readonly RowGroup[]) =>
  groups.map(({ key, rows }) => [key, ...rows.map(({ id, kind }) => `${kind} ${id}`)]);

const shown = [group("pages", "тарифы", "тарифы#казань"), group("documents", "правила")];

test("what was pinned or became of another kind meanwhile stays where it was first shown", () => {
  const fresh = [group("pinned", "правила"), group("pages", "тарифы", "тарифы#казань")];
  expect(drawn(keepPlaces(shown, fresh))).toEqual(drawn(shown));
});

test("late rows stand below all others; a place that comes late without its document names it itself", () => {
  const fresh = [
    group("pages", "акция", "акция#сроки", "тарифы", "тарифы#уфа", "тарифы#казань"),
    group("documents", "правила"),
  ];
  const late = ["server", "hit акция", "section акция#сроки", "hit тарифы#уфа"];
  const first = keepPlaces(shown, fresh);
  expect(drawn(first)).toEqual([...drawn(shown), late]);
  const second = keepPlaces(first, [...fresh, group("server", "памятка")]);
  expect(drawn(second)).toEqual([...drawn(shown), [...late, "hit памятка"]]);
});

test("what is gone goes, and the place left of a document names it", () => {
  const rest: Row = { kind: "hit", id: "тарифы#казань", hit: hit("тарифы#казань") };
  expect(drawn(keepPlaces(shown, [{ key: "pages", rows: [rest] }]))).toEqual([
    ["pages", "hit тарифы#казань"],
  ]);
});

const placed = (ids: string[], order: string[] | null, isAlone = false) => {
  const { above, below } = placeOwnRows(ids.map(row), order, isAlone);
  return [above, below].map((rows) => rows.map(({ id }) => id));
};

test("an own request that comes while one looks pushes nothing: it stands below", () => {
  expect(placed(["1", "2", "3", "4", "5", "6"], null)).toEqual([["1", "2", "3", "4", "5"], []]);
  expect(placed(["7", "1", "2", "3", "4", "5"], ["1", "2", "3", "4", "5"])).toEqual([
    ["1", "2", "3", "4", "5"],
    ["7"],
  ]);
  expect(placed(["7", "1"], ["1"], true)).toEqual([["1", "7"], []]);
});
