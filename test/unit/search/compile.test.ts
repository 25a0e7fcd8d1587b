import * as fc from "fast-check";
import MiniSearch from "minisearch";
import { expect, test } from "vitest";
import type { SectionRecord } from "../../../core/contract/record.ts";
import { buildIndex } from "./build-index.ts";
import { compileIndex } from "../../../core/search/compile-index.ts";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { partsOf } from "../../../core/search/compiled-parts.ts";
import { prepareIndex } from "../../../core/search/derived-index.ts";
import { indexOptions } from "../../../core/search/index-options.ts";
import { mergeParts } from "../../../core/search/merge-parts.ts";
import { planQuery } from "../../../core/search/plan-query.ts";
import { rankSections } from "../../../core/search/rank-sections.ts";
import { readQuery } from "../../../core/search/read-query.ts";
import { scoreSections } from "../../../core/search/score-sections.ts";
import { search } from "../../../core/search/search.ts";
import { openIndex } from "../../../core/search/search-index.ts";
import { portal } from "./portal.ts";
import { referenceScores } from "./reference-scorer.ts";
import { sectionRecord } from "./section-record.ts";
import { someQuery, someRecords } from "./some-records.ts";

async function compiledFrom(json: unknown, records: readonly SectionRecord[]) {
  const answer = await compileIndex(json, records);
  if (answer.kind !== "compiled") throw new Error(answer.why);
  return answer.index;
}

test("a MiniSearch index and the records themselves compile to the same", async () => {
  await fc.assert(
    fc.asyncProperty(someRecords, async (records) => {
      const stock: unknown = JSON.parse(JSON.stringify(buildIndex(records)));
      expect(await compiledFrom(stock, records)).toEqual(await compileRecords(records));
    }),
    { numRuns: 60 },
  );
});

test("any MiniSearch opens the stock index with our options", () => {
  const stored = JSON.stringify(buildIndex(portal));
  const opened = MiniSearch.loadJSON<SectionRecord>(stored, indexOptions);
  expect(opened.search("тарифами").map(({ id }) => String(id))).toContain("kasko#top");
});

test("whole words find the same sections as in MiniSearch", async () => {
  await fc.assert(
    fc.asyncProperty(someRecords, someQuery, async (records, query) => {
      const stock = buildIndex(records);
      const index = openIndex(partsOf(await compileRecords(records)));
      const { sections } = scoreSections(index, planQuery(index, readQuery(index, query), { plain: true }));
      const ids = [...sections].map((section) => index.heads[section]?.id ?? "");
      const expected = stock.search(query, { combineWith: "OR" }).map(({ id }) => String(id));
      expect(new Set(ids)).toEqual(new Set(expected));
      expect(ids).toHaveLength(expected.length);
    }),
    { numRuns: 100 },
  );
});

test("whole words score as BM25F by the book", async () => {
  await fc.assert(
    fc.asyncProperty(someRecords, someQuery, async (records, query) => {
      const index = openIndex(partsOf(await compileRecords(records)));
      const plan = planQuery(index, readQuery(index, query), { plain: true });
      const { sections, scores } = scoreSections(index, plan);
      const expected = referenceScores(records, query);
      expect(sections).toHaveLength(expected.size);
      const differences = [...sections].map((section) => {
        const id = index.heads[section]?.id ?? "";
        return Math.abs((scores[section] ?? 0) - (expected.get(id) ?? 0));
      });
      expect(Math.max(0, ...differences)).toBeLessThan(1e-6);
    }),
    { numRuns: 100 },
  );
});

test("an index made of other texts than the records' is refused", async () => {
  const stock = buildIndex(portal).toJSON();
  const answer = await compileIndex(
    stock,
    portal.map((record) => (record.id === "kasko#franchise" ? { ...record, text: "Другое" } : record)),
  );
  expect(answer).toEqual({
    kind: "unreadable",
    why: 'the index was made of another text of "kasko#franchise"',
  });
});

test("a record given twice counts once, with its last content", async () => {
  const index = await compileRecords([
    sectionRecord({ id: "one", title: "Старое" }),
    sectionRecord({ id: "one", title: "Новое" }),
  ]);
  expect(index.heads.map((head) => head.title)).toEqual(["Новое"]);
  expect(index.terms).toEqual(["новое"]);
});

test("records that the index does not hold are left out, and so are entries without a record", async () => {
  const stock = buildIndex(portal.slice(0, 3)).toJSON();
  const index = await compiledFrom(stock, portal.slice(2, 5));
  expect(index.heads.map((head) => head.id)).toEqual(["kasko#franchise"]);
  expect(index.terms).not.toContain("возрасту");
});

test.each([
  [null, "not a JSON object"],
  [[], "not a JSON object"],
  [{}, "MiniSearch format undefined"],
  [{ serializationVersion: 1 }, "MiniSearch format 1"],
  [{ serializationVersion: 2 }, "no list of terms"],
  [{ serializationVersion: 2, index: [] }, "no documentIds"],
  [
    { serializationVersion: 2, index: [], documentIds: {}, fieldIds: {}, fieldLength: {} },
    'no field "title"',
  ],
])("%j is refused: %s", async (json, why) => {
  const answer = await compileIndex(json, portal);
  expect(answer.kind === "unreadable" ? answer.why : "compiled").toContain(why);
});

test("without what was removed, it is the index of the records that are left", async () => {
  await fc.assert(
    fc.asyncProperty(someRecords, fc.func(fc.boolean()), async (records, keeps) => {
      const kept = records.filter((record) => keeps(record.id));
      const removed = new Set(records.filter((record) => !keeps(record.id)).map(({ id }) => id));
      const alone = await compileRecords(kept);
      expect(await mergeParts([{ index: await compileRecords(records), removed }])).toEqual(alone);
      const answer = await compileIndex(buildIndex(records).toJSON(), kept);
      expect(answer).toEqual({ kind: "compiled", index: alone });
    }),
    { numRuns: 60 },
  );
});

test("work is divided: each stretch ends in a yield", async () => {
  const many = Array.from({ length: 1500 }, (_, at) =>
    sectionRecord({ id: `s${at}`, title: `Раздел ${at}`, text: `слово${at} `.repeat(200) }),
  );
  let yields = 0;
  const yieldToOthers = (): Promise<void> => {
    yields += 1;
    return Promise.resolve();
  };
  const index = await compileRecords(many, yieldToOthers);
  expect(yields).toBeGreaterThan(3);
  expect(index.heads).toHaveLength(1500);
});

test("an index prepared in stretches answers as one opened at once", async () => {
  const prepared = await compileRecords(portal);
  await prepareIndex(prepared, () => Promise.resolve());
  const request = { query: "тарифф каско", limit: 5, now: "2026-11-20T09:00:00Z" };
  const atOnce = openIndex(partsOf(await compileRecords(portal)));
  expect(search(openIndex(partsOf(prepared)), request)).toEqual(search(atOnce, request));
});

test("a search leaves nothing behind for the next", async () => {
  const index = openIndex(partsOf(await compileRecords(portal)));
  const rank = (query: string) =>
    rankSections(index, planQuery(index, readQuery(index, query)), { now: "2026-11-20" });
  const before = rank("тариф каско").ranked;
  rank("полис оплата франшиза т");
  expect(rank("тариф каско").ranked).toEqual(before);
});
