import { expect, test } from "vitest";
import type { DocumentKind } from "../../../../core/contract/record.ts";
import type { Hit, HitGroup } from "../../../../core/contract/search.ts";
import { judgeFound } from "../../../../extension/palette/judge-found.ts";
import { keepOrder } from "../../../../extension/palette/keep-order.ts";
import { mergeLate } from "../../../../extension/palette/merge-late.ts";
import { askRow, hitRows, neighbour } from "../../../../extension/palette/rows.ts";

function hit(record: string, kind: DocumentKind = "page", more: Partial<Hit> = {}): Hit {
  return {
    record,
    document: record.split("#")[0] ?? record,
    kind,
    title: record,
    titleMarks: [],
    headingMarks: [],
    path: [],
    place: { kind: "heading", value: "" },
    address: `https://portal.example/${record}`,
    ...more,
  };
}
const group = (name: string, kind: DocumentKind = "page", sections: Hit[] = []): HitGroup => ({
  document: name,
  best: hit(name, kind),
  sections,
});
const found = (groups: HitGroup[], later: HitGroup[] = []) => ({ answer: { groups }, later });
const ids = (groups: ReturnType<typeof hitRows>) =>
  groups.map(({ key, rows }) => [key, rows.map(({ id }) => id)]);

test("kinds stand together, the kind of the best hit first, each in the order of the search", () => {
  const rows = hitRows(found([group("a", "pdf"), group("b"), group("c", "video"), group("d", "answer")]));
  expect(ids(rows)).toEqual([
    ["documents", ["hit-a", "hit-c"]],
    ["pages", ["hit-b"]],
    ["answers", ["hit-d"]],
  ]);
});

test("what the server finds later joins below and repeats no document", () => {
  const rows = hitRows(found([group("a")], [group("a"), group("z", "pdf")]));
  expect(ids(rows)).toEqual([
    ["pages", ["hit-a"]],
    ["server", ["hit-z"]],
  ]);
});

test("a document's sections stand below it, but not among what lacks a word", () => {
  const groups = [group("a", "page", [hit("a#1")]), group("b")];
  expect(ids(hitRows(found(groups)))).toEqual([["pages", ["hit-a", "hit-a%231", "hit-b"]]]);
  expect(ids(hitRows(found(groups), true))).toEqual([["pages", ["hit-a", "hit-b"]]]);
});

test("late results fill in texts and join below, without moving a row", () => {
  const filled = { ...group("b"), best: hit("b", "page", { snippet: { text: "текст", marks: [] } }) };
  const merged = mergeLate([group("a"), group("b")], [group("new"), filled, group("a")]);
  expect(merged.map(({ document }) => document)).toEqual(["a", "b", "new"]);
  expect(merged[1]?.best.snippet?.text).toBe("текст");
});

test("what a later answer lacks is no longer shown, be it a document or a section of one", () => {
  const shown = [group("closed"), group("b", "page", [hit("b#closed"), hit("b#2")])];
  const fresh: HitGroup = { document: "b", best: hit("b#2"), sections: [hit("b")] };
  const merged = mergeLate(shown, [fresh]);
  expect(merged.map(({ document }) => document)).toEqual(["b"]);
  expect(merged[0]?.best.record).toBe("b");
  expect(merged[0]?.sections.map(({ record }) => record)).toEqual(["b#2"]);
});

test("news does not reorder what is looked at", () => {
  const [a, b, c] = [{ id: "a" }, { id: "b" }, { id: "c" }];
  expect(keepOrder(["b", "a"], [c, a, b])).toEqual([b, a, c]);
});

test("the selection stops at both ends; without one, down begins at the first and up at the ask row", () => {
  const rows = [...hitRows(found([group("a"), group("b")])).flatMap((one) => [...one.rows]), askRow];
  expect(neighbour(rows, null, 1)).toBe("hit-a");
  expect(neighbour(rows, null, -1)).toBe("ask");
  expect(neighbour(rows, "ask", 1)).toBe("ask");
  expect(neighbour(rows, "hit-a", -1)).toBe("hit-a");
  expect(neighbour(rows, "gone", 1)).toBe("hit-a");
});

const answer = (shown: string, missing: string[], groups: HitGroup[]) => ({
  query: shown,
  shown,
  correction: null,
  total: groups.length,
  counts: {},
  sections: [],
  regions: [],
  missing,
  groups,
});

test("a short query with a word that stands nowhere counts as not found; a long question does not", () => {
  expect(judgeFound(answer("каско на гироцикл", ["гироцикл"], [group("a")]), null)).toEqual({
    kind: "without",
    words: ["гироцикл"],
  });
  const long = "какой тариф каско для машины старше семи лет в захолустье";
  expect(judgeFound(answer(long, ["захолустье"], [group("a")]), null).kind).toBe("hits");
  expect(judgeFound(answer("гироцикл", ["гироцикл"], []), null)).toEqual({ kind: "nothing", ofKind: false });
  expect(judgeFound({ ...answer("каско", [], []), total: 3 }, "pdf")).toEqual({
    kind: "nothing",
    ofKind: true,
  });
});
