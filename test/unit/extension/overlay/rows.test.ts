import { expect, test } from "vitest";
import type { DocumentKind } from "../../../../core/contract/record.ts";
import type { Hit, HitGroup } from "../../../../core/contract/search.ts";
import { groupWording } from "../../../../extension/palette/group-wording.ts";
import { judgeFound } from "../../../../extension/palette/judge-found.ts";
import { keepOrder } from "../../../../extension/palette/keep-order.ts";
import { mergeLate } from "../../../../extension/palette/merge-late.ts";
import {
  askRow,
  hitRows,
  neighbour,
  suggestedRows,
  type Row,
  type RowGroup,
} from "../../../../extension/palette/rows.ts";

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
  expect(judgeFound(answer("каско на гироцикл", ["гироцикл"], [group("a")]), false)).toEqual({
    kind: "without",
    words: ["гироцикл"],
  });
  const long = "какой тариф каско для машины старше семи лет в захолустье";
  expect(judgeFound(answer(long, ["захолустье"], [group("a")]), false).kind).toBe("hits");
  expect(judgeFound(answer("гироцикл", ["гироцикл"], []), false)).toEqual({ kind: "nothing" });
});

test("what somebody put first for just this query is what was asked for, whatever words it lacks", () => {
  const pinned = { ...group("a"), best: hit("a", "page", { pinned: { until: null } }) };
  expect(judgeFound(answer("ставка", ["ставка"], [pinned]), false)).toEqual({ kind: "hits" });
});

test("filters that leave nothing are told apart from a portal that has nothing", () => {
  const empty = answer("каско", [], []);
  expect(judgeFound({ ...empty, total: 38 }, true)).toEqual({ kind: "nothing-filtered", unfiltered: 38 });
  expect(judgeFound(empty, true)).toEqual({ kind: "nothing" });
});

test("what somebody put first stands first, in a group of its own", () => {
  const pinned = { ...group("c"), best: hit("c", "page", { pinned: { until: "2026-12-31" } }) };
  expect(ids(hitRows(found([group("a", "pdf"), group("b"), pinned])))).toEqual([
    ["pinned", ["hit-c"]],
    ["documents", ["hit-a"]],
    ["pages", ["hit-b"]],
  ]);
});

test("before the first letter: what is opened often, then what is new, each document once", () => {
  const popular = ["a", "b"].map((name) => hit(name));
  const fresh = ["b", "c"].map((name) => ({ hit: hit(name), changed: ["Франшиза"] }));
  expect(ids(suggestedRows({ popular, fresh }))).toEqual([
    ["popular", ["hit-a", "hit-b"]],
    ["fresh", ["hit-c"]],
  ]);
  expect(suggestedRows({ popular: [], fresh: [] })).toEqual([]);
});

const pinnedUntil = (...days: (string | null)[]) =>
  days.map((day, at): Row => {
    const pinned = hit(`p${at}`, "page", { pinned: { until: day } });
    return { kind: "hit", id: `hit-p${at}`, hit: pinned };
  });

test("a group says for whom and until when it stands there", () => {
  const now = Date.parse("2026-11-26T09:00:00Z");
  const me = { attributes: { groups: [], channel: "автосалоны", region: "Казань" } };
  const wording = (key: RowGroup["key"], rows: RowGroup["rows"] = []) =>
    groupWording({ key, rows }, { me, now, language: "ru" });
  expect(wording("popular").name).toBe("Часто открывают: автосалоны, Казань");
  expect(groupWording({ key: "popular", rows: [] }, { me: null, now, language: "ru" }).name).toBe(
    "Часто открывают",
  );
  expect(wording("pinned", pinnedUntil("2026-12-31"))).toEqual({
    name: "Закреплено",
    aside: "до 31 декабря",
  });
  expect(wording("pinned", pinnedUntil(null)).aside).toBe("");
  expect(wording("pinned", pinnedUntil("2026-12-31", "2026-12-01")).aside).toBe("");
});
