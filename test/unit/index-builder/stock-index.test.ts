import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import MiniSearch, { type AsPlainObject } from "minisearch";
import { afterAll, expect, test } from "vitest";
import type { SectionRecord } from "../../../core/contract/record.ts";
import { buildIndex } from "../search/build-index.ts";
import { indexOptions } from "../../../core/search/index-options.ts";
import { openFileSink } from "../../../index-builder/release/file-sink.ts";
import { buildStockIndex } from "../../../index-builder/stock-index/build-stock-index.ts";
import { patchStockIndex } from "../../../index-builder/stock-index/patch-stock-index.ts";
import { portal } from "../search/portal.ts";
import { someRecords } from "../search/some-records.ts";

const folder = mkdtempSync(join(tmpdir(), "stock-index-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { signal } = new AbortController();
const file = join(folder, "index.json");

async function built(records: readonly SectionRecord[]): Promise<Buffer> {
  const index = buildStockIndex();
  for (const record of records) index.add(record);
  const sink = openFileSink(file);
  await index.write(sink, signal);
  sink.finish();
  return readFileSync(file);
}

async function patched(
  index: Buffer,
  removed: readonly SectionRecord[],
  added: readonly SectionRecord[],
): Promise<Buffer> {
  const patch = patchStockIndex(index);
  for (const record of removed) patch.remove(record);
  for (const record of added) patch.add(record);
  const sink = openFileSink(file);
  await patch.write(sink, signal);
  sink.finish();
  return readFileSync(file);
}

const unique = (records: readonly SectionRecord[]): SectionRecord[] => [
  ...new Map(records.map((record) => [record.id, record])).values(),
];
/** As MiniSearch understands it. */
const plain = (index: Buffer | MiniSearch<SectionRecord>): AsPlainObject =>
  MiniSearch.loadJSON(
    index instanceof Buffer ? index.toString() : JSON.stringify(index),
    indexOptions,
  ).toJSON();
/** Terms in any order: a reader puts them into a map. */
const sorted = ({ index, ...head }: AsPlainObject) => ({ ...head, index: Object.fromEntries(index) });

const ours = async (records: readonly SectionRecord[]) => sorted(plain(await built(records)));
const theirs = (records: readonly SectionRecord[]) => sorted(plain(buildIndex(records)));

test("what is written is what MiniSearch itself would store, number for number", async () => {
  expect(await ours(portal)).toEqual(theirs(portal));
  await fc.assert(
    fc.asyncProperty(someRecords, async (records) => {
      const each = unique(records);
      expect(await ours(each)).toEqual(theirs(each));
    }),
    { numRuns: 60 },
  );
});

test("a changed index is what MiniSearch has after removing and adding the same sections", async () => {
  await fc.assert(
    fc.asyncProperty(someRecords, someRecords, fc.integer({ min: 1, max: 4 }), async (before, after, nth) => {
      const old = unique(before);
      const removed = old.filter((_, at) => at % nth === 0);
      const kept = new Set(old.filter((one) => !removed.includes(one)).map(({ id }) => id));
      const added = unique(after).filter(({ id }) => !kept.has(id));
      const stock = buildIndex(old);
      for (const record of removed) stock.remove(record);
      for (const record of added) stock.add(record);
      const { averageFieldLength: averages, ...expected } = sorted(plain(stock));
      const got = sorted(plain(await patched(await built(old), removed, added)));
      expect({ ...got, averageFieldLength: undefined }).toEqual({
        ...expected,
        averageFieldLength: undefined,
      });
      for (const [field, length] of got.averageFieldLength.entries())
        expect(length ?? 0).toBeCloseTo(averages[field] ?? 0, 9);
    }),
    { numRuns: 60 },
  );
});

test("any MiniSearch opens a changed index with our options", async () => {
  const [first, ...rest] = portal;
  if (!first) throw new Error("no portal");
  const index = await patched(await built(rest), rest.slice(0, 2), [
    { ...first, text: "Новый тариф каско." },
  ]);
  const opened = MiniSearch.loadJSON<SectionRecord>(index.toString(), indexOptions);
  expect(opened.search("каско").map(({ id }) => String(id))).toContain(first.id);
});

test("what is no index of ours is refused rather than patched", async () => {
  const [first, ...rest] = portal;
  if (!first) throw new Error("no portal");
  const index = await built(rest);
  await expect(patched(index, [first], [])).rejects.toThrow(first.id);
  await expect(patched(Buffer.from("{}\n[\n1\n]"), [], [])).rejects.toThrow("JSON");
});
