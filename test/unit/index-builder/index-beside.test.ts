import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { SectionRecord } from "../../../core/contract/record.ts";
import { openFileSink } from "../../../index-builder/release/file-sink.ts";
import { buildStockIndex } from "../../../index-builder/stock-index/build-stock-index.ts";
import { followRecords } from "../../../index-builder/stock-index/follow-records.ts";
import { indexBeside } from "../../../index-builder/stock-index/index-beside.ts";
import { portal } from "../search/portal.ts";

const folder = mkdtempSync(join(tmpdir(), "index-beside-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = { records: join(folder, "records.ndjson"), index: join(folder, "index.json") };
const { signal } = new AbortController();
beforeEach(() => rmSync(files.index, { force: true }));

const linesOf = (records: readonly SectionRecord[]): Buffer =>
  Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(""));

/** What this process holds open. */
const openFiles = (): string[] =>
  readdirSync("/proc/self/fd").flatMap((handle) => {
    try {
      return readlinkSync(`/proc/self/fd/${handle}`);
    } catch {
      // The one that read the folder.
      return [];
    }
  });

/** Long enough that a thread is worth it. */
const many = Array.from({ length: Math.ceil(4_000_000 / linesOf(portal).byteLength) }, (_, copy) =>
  portal.map((record) => ({ ...record, id: `${record.id}-${copy}`, heading: `${record.heading} ${copy}` })),
).flat();

async function inOneThread(records: readonly SectionRecord[]): Promise<string> {
  const index = buildStockIndex();
  for (const record of records) index.add(record);
  const sink = openFileSink(files.index);
  await index.write(sink, signal);
  sink.finish();
  return readFileSync(files.index, "utf8");
}

test.each([
  ["few records, indexed afterwards", portal],
  ["many, indexed while they are written", many],
])("%s: the same index, word for word", async (_what, records) => {
  const expected = await inOneThread(records);
  rmSync(files.index);
  const lines = linesOf(records);
  const beside = indexBeside(files, records.length);
  for (let to = 0; to < lines.byteLength; to += 700_001) {
    writeFileSync(files.records, lines.subarray(0, to));
    beside.written(to);
  }
  writeFileSync(files.records, lines);
  const { bytes } = await beside.write(lines.byteLength, signal);
  expect(readFileSync(files.index, "utf8") === expected).toBe(true);
  expect(bytes).toBe(Buffer.byteLength(expected));
  beside.abandon();
});

test("a file of records that cannot be read to its end is not held open", async () => {
  writeFileSync(files.records, linesOf(portal));
  await expect(indexBeside(files, portal.length).write(500_000, signal)).rejects.toThrow("instead of");
  expect(openFiles()).not.toContain(files.records);
});

test("whoever stops it hears that it was stopped", async () => {
  writeFileSync(files.records, linesOf(many));
  const beside = indexBeside(files, many.length);
  const stop = new AbortController();
  beside.written(3_000_000);
  const made = beside.write(linesOf(many).byteLength, stop.signal);
  stop.abort(new Error("stopped"));
  await expect(made).rejects.toThrow("stopped");
});

test.each([
  ["shorter than told", portal, 500_000],
  ["shorter than told, in a thread", many, 500_000_000],
])("a file of records that is %s is told, never waited for", async (_what, records, to) => {
  writeFileSync(files.records, linesOf(records));
  const beside = indexBeside(files, records.length);
  beside.written(to);
  await expect(beside.write(to, signal)).rejects.toThrow(/ends at \d+ instead of/);
});

test("records come whole, wherever the file is read up to", () => {
  writeFileSync(files.records, linesOf(portal));
  const length = linesOf(portal).byteLength;
  fc.assert(
    fc.property(fc.array(fc.nat(length), { maxLength: 20 }), (places) => {
      const ids: string[] = [];
      const followed = followRecords(files.records, ({ id }) => ids.push(id));
      for (const to of [...places.toSorted((a, b) => a - b), length]) followed.readTo(to);
      followed.close();
      expect(ids).toEqual(portal.map(({ id }) => id));
    }),
    { numRuns: 50 },
  );
});
