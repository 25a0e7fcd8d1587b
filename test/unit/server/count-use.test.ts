import { expect, test } from "vitest";
import { countUse, placeOf, type UseBook } from "../../../server/learning/count-use.ts";

type Row = { document: string; record?: string; key?: number; who: string; day?: string; place?: string };

const kazan = placeOf("Казань", "агенты");

/** Counts rows in their order, as the database gives them. */
function counted(
  rows: readonly Row[],
  audienceOf: (record: string) => string[] | null = () => ["everyone"],
): UseBook {
  const count = countUse({ now: new Date("2026-11-26T12:00:00Z"), audienceOf });
  for (const { document, record = document, key = 5, who, day = "2026-11-26", place = null } of rows)
    count.add({ document, record, key, pseudonym: who, day, place });
  return count.book();
}
const by = (document: string, whos: string, more: Partial<Row> = {}): Row[] =>
  Array.from(whos).map((who) => ({ document, who, ...more }));
const used = (book: UseBook) => book.documents.map(({ document }) => document);
const everywhere = placeOf(null, null);

test("two people are nobody's business, three are a figure", () => {
  const book = counted([...by("memo", "аб"), ...by("tariffs", "абв")]);
  expect(used(book)).toEqual(["tariffs"]);
  expect(book.popular.get(everywhere)?.map(({ record }) => record)).toEqual(["tariffs"]);
});

test("one person in several sections of a document is one person of it", () => {
  const rows = ["one", "two", "three"].flatMap((record) => by("tariffs", "аб", { record }));
  expect(used(counted(rows))).toEqual([]);
});

test("names under two keys may be the same people again, and are not added up", () => {
  const rows = [
    ...by("tariffs", "аб", { key: 3 }),
    ...by("tariffs", "вг", { key: 4 }),
    ...by("tariffs", "де"),
  ];
  expect(counted(rows)).toMatchObject({ documents: [] });
  expect(used(counted([...rows, ...by("tariffs", "ж", { key: 4 })]))).toEqual(["tariffs"]);
});

test("what insiders open of a document moves nothing that others see", () => {
  const rows = [
    ...by("tariffs", "абв", { record: "open" }),
    ...by("tariffs", "абвгдежз", { record: "secret" }),
  ];
  const withInsiders = counted(rows, (record) => [record === "secret" ? "finance" : "everyone"]);
  const without = counted(by("tariffs", "абв", { record: "open" }));
  expect(withInsiders.documents.find(({ records }) => records.includes("open"))).toEqual(
    without.documents[0],
  );
});

test("a section that is gone is not counted", () => {
  expect(counted(by("tariffs", "абв"), () => null).documents).toEqual([]);
});

test("what more people open is used more, what was opened long ago less, and ten times as much not ten times", () => {
  const crowd = Array.from({ length: 30 }, (_, at) => String.fromCodePoint(0x430 + at)).join("");
  const book = counted([
    ...by("crowded", crowd),
    ...by("former", "абв", { day: "2026-09-20" }),
    ...by("fresh", "абв"),
    ...by("old", "абв", { day: "2026-08-01" }),
  ]);
  expect(used(book)).toEqual(["crowded", "fresh", "former"]);
  const [crowded = 0, fresh = 0] = book.documents.map(({ use }) => use);
  expect(crowded).toBeLessThanOrEqual(1);
  expect(crowded).toBeLessThan(10 * fresh);
});

test("a place needs three people of its own", () => {
  const book = counted([
    ...by("tariffs", "абв", { place: kazan }),
    ...by("tariffs", "гд", { place: placeOf("Омск", "агенты") }),
    ...by("tariffs", "еж", { place: placeOf("Казань", "банки") }),
  ]);
  expect([...book.popular.keys()].toSorted()).toEqual(
    [everywhere, kazan, placeOf("Казань", null)].toSorted(),
  );
});
