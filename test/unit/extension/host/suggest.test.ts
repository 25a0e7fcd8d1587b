import { expect, test } from "vitest";
import type { SectionRecord } from "../../../../core/contract/record.ts";
import type { Marks } from "../../../../core/contract/search.ts";
import { compileRecords } from "../../../../core/search/compile-records.ts";
import { withChange } from "../../../../core/search/compiled-parts.ts";
import { openIndex } from "../../../../core/search/search-index.ts";
import { suggest } from "../../../../core/search/suggest.ts";
import { previewSection } from "../../../../extension/host/preview-section.ts";
import { markText } from "../../../../extension/search/mark-text.ts";

const now = Date.parse("2026-11-26T09:00:00Z");

const record = (id: string, more: Partial<SectionRecord> = {}): SectionRecord => ({
  id,
  document: id.split("#")[0] ?? id,
  place: { kind: "heading", value: "" },
  address: `https://portal.example/${id}`,
  aliases: [],
  path: ["Тарифы"],
  kind: "page",
  title: `Документ ${id}`,
  text: "Франшиза и сроки",
  audience: ["everyone"],
  ...more,
});

const nobody = async () => null;

const made = async (records: readonly SectionRecord[], removed: readonly string[] = []) =>
  openIndex(
    withChange(withChange([], { changed: await compileRecords(records), removed: [] }), {
      removed: [...removed],
    }),
  );

test("what changed within a week stands together by document, newest first, with the headings that changed", async () => {
  const index = await made([
    record("rules#1", { heading: "Общие положения", changedAt: "2026-08-01T00:00:00Z" }),
    record("rules#4", { heading: "Франшиза", changedAt: "2026-11-20T10:00:00Z" }),
    record("rules#7", { heading: "Выплаты", changedAt: "2026-11-21T10:00:00Z" }),
    record("clip", { changedAt: "2026-11-25T10:00:00Z" }),
    record("old", { changedAt: "2026-11-18T10:00:00Z" }),
  ]);
  const { fresh } = suggest(index, [], now);
  expect(fresh.map(({ hit, changed }) => [hit.record, changed])).toEqual([
    ["clip", []],
    ["rules#7", ["Франшиза", "Выплаты"]],
  ]);
});

test("a document that changed as a whole names no part of it", async () => {
  const changedAt = "2026-11-24T10:00:00Z";
  const index = await made([
    record("a#1", { heading: "Первый", changedAt }),
    record("a#2", { heading: "Второй", changedAt }),
  ]);
  expect(suggest(index, [], now).fresh.map(({ changed }) => changed)).toEqual([[]]);
});

test("what is gone, over, an earlier edition or dated in the future is no news", async () => {
  const changedAt = "2026-11-24T10:00:00Z";
  const index = await made(
    [
      record("gone", { changedAt }),
      record("over", { changedAt, validTo: "2026-11-25" }),
      record("earlier", { changedAt, newer: "later" }),
      record("future", { changedAt: "2027-11-24T10:00:00Z" }),
      record("holds", { changedAt, validTo: "2026-11-26" }),
    ],
    ["gone"],
  );
  expect(suggest(index, [], now).fresh.map(({ hit }) => hit.record)).toEqual(["holds"]);
});

test("what is opened most keeps its order, each document once, and nothing that is not in the copy", async () => {
  const index = await made([record("a#1"), record("a#2"), record("b"), record("closed")], ["closed"]);
  const { popular } = suggest(index, ["b", "closed", "a#2", "elsewhere", "a#1"], now);
  expect(popular.map((hit) => hit.record)).toEqual(["b", "a#2"]);
  expect(popular[0]?.titleMarks).toEqual([]);
});

test("an earlier edition that many open is shown as one", async () => {
  const index = await made([record("rules-2025", { newer: "rules-2026" }), record("rules-2026")]);
  expect(suggest(index, ["rules-2025"], now).popular[0]).toMatchObject({ newer: "rules-2026" });
});

test("a portal of no page suggests nothing", () => {
  expect(suggest(openIndex([]), ["a"], now)).toEqual({ popular: [], fresh: [] });
});

test("a passage is marked by stems, with a copy and without one", async () => {
  const passage = record("a", {
    text: "Безусловную франшизу согласуют с клиентом. Без франшизы тариф выше.",
  });
  const index = await made([passage, record("b")]);
  const found = { kind: "ok", answer: passage } as const;
  const marked = async (
    mark: (query: string, text: string) => Promise<Marks | null>,
    markThere: () => Promise<Marks | null> = nobody,
  ): Promise<string[]> => {
    const outcome = await previewSection({ record: "a", query: "франшиза" }, found, { mark, markThere });
    if (outcome.kind !== "ok") throw new Error("A passage that is there is shown");
    return outcome.answer.marks.map(([from, to]) => passage.text.slice(from, to));
  };
  const words = ["франшизу", "франшизы"];
  expect(await marked(async (query, text) => markText(index, { query, text }))).toEqual(words);
  expect(await marked(nobody)).toEqual(words);
  expect(await marked(nobody, async () => [[12, 20]])).toEqual(["франшизу"]);
});

test("a passage that is not to be had is told as such", async () => {
  const failed = { kind: "failed", why: { kind: "offline" } } as const;
  const marking = { mark: async () => [], markThere: nobody };
  expect(await previewSection({ record: "a", query: "франшиза" }, failed, marking)).toEqual(failed);
});
