import { beforeEach, describe, expect, test, vi } from "vitest";
import type { SectionRecord } from "../../../../core/contract/record.ts";
import { dropRecords } from "../../../../extension/search/drop-records.ts";
import { mergeStoredParts } from "../../../../extension/search/merge-stored-parts.ts";
import { memoryKeyRange } from "../host/memory-database.ts";
import { sectionRecord } from "../../search/section-record.ts";
import { giving, LocalCopy, pageOf } from "./local-copy.ts";

const kasko = sectionRecord({ id: "kasko#1", title: "Тарифы КАСКО", text: "Франшиза 15 000 ₽" });
const osago = sectionRecord({ id: "osago#1", title: "Тарифы ОСАГО", text: "Коэффициент бонус-малус" });
const dms = sectionRecord({ id: "dms#1", title: "Полис ДМС", text: "Список клиник" });
const all = [kasko, osago, dms];
const titleOf = (record: SectionRecord): SectionRecord => ({ ...record, text: "" });
const textOf = ({ id, text }: SectionRecord) => ({ id, text });

const first = [
  pageOf({ cursor: "1", reset: true, records: [titleOf(kasko), titleOf(osago)], coming: "titles", total: 3 }),
  pageOf({ cursor: "2", records: [titleOf(dms)], coming: "texts", ahead: 3, total: 3 }),
  pageOf({ cursor: "3", texts: [textOf(kasko), textOf(osago)], coming: "texts", ahead: 1, total: 3 }),
  pageOf({ cursor: "4", texts: [textOf(dms)], complete: true, total: 3 }),
];
const nothingNew = pageOf({ cursor: "4", complete: true, total: 3 });

function textsOnDisk(store: string, row: unknown): number {
  return store === "records" ? JSON.stringify(row).length : 0;
}

let copy: LocalCopy;
beforeEach(() => {
  vi.stubGlobal("IDBKeyRange", memoryKeyRange);
  copy = new LocalCopy();
  return () => vi.unstubAllGlobals();
});

describe("a first copy", () => {
  test("is found by its titles before any text is there, and is whole only with the last text", async () => {
    await copy.sync(giving(first.slice(0, 2)));
    expect(copy.found("тарифы").toSorted()).toEqual(["kasko#1", "osago#1"]);
    expect(copy.found("франшиза")).toEqual([]);
    expect(copy.mark()).toMatchObject({ complete: false, stage: "texts", sections: 3, texts: 0 });
    await copy.sync(giving(first.slice(2)));
    expect(copy.found("франшиза")).toEqual(["kasko#1"]);
    expect(copy.mark()).toMatchObject({ complete: true, sections: 3, texts: 3 });
  });

  test("asks for many titles at once and goes on at the page where it was cut", async () => {
    const server = giving(first.slice(0, 3));
    await copy.sync(server);
    expect(server.asked.map(({ cursor, texts }) => [cursor, texts])).toEqual([
      [undefined, "after"],
      ["1", "after"],
      ["2", "after"],
      ["3", "after"],
    ]);
    expect(server.asked[0]?.limit).toBeGreaterThan(server.asked[2]?.limit ?? 0);
    const later = giving(first.slice(3));
    await copy.sync(later);
    expect(later.asked.map(({ cursor }) => cursor)).toEqual(["3"]);
  });

  test.each([1, 2, 3, 4])("survives a browser that dies at change %i of the disk", async (changes) => {
    copy.memory.crashAfter(changes - 1);
    const died = copy.sync(giving(first));
    await Promise.race([died, new Promise((resume) => setTimeout(resume, 50))]);
    copy.memory.crashAfter(Number.POSITIVE_INFINITY);
    await copy.sync(giving(first.slice(changes - 1)));
    expect(copy.found("франшиза")).toEqual(["kasko#1"]);
    expect(copy.mark()).toMatchObject({ complete: true, sections: 3, texts: 3 });
  });

  test("of a portal without a page is whole and finds nothing; of one page it finds that", async () => {
    await copy.sync(giving([pageOf({ cursor: "1", reset: true, complete: true })]));
    expect(copy.mark()).toMatchObject({ complete: true, sections: 0 });
    expect(copy.found("тарифы")).toEqual([]);
    await copy.sync(giving([nothingNew]), true);
    expect(copy.found("тарифы")).toEqual([]);
    await copy.sync(giving([pageOf({ cursor: "2", records: [kasko], complete: true })]));
    expect(copy.found("франшиза")).toEqual(["kasko#1"]);
  });
});

describe("a copy of titles alone", () => {
  test("goes on with the texts where they may be kept by now", async () => {
    copy.wanted = { ...copy.wanted, fields: "titles" };
    const titles = pageOf({ cursor: "1", reset: true, records: all.map(titleOf), complete: true });
    await copy.sync(giving([titles]));
    copy.wanted = { ...copy.wanted, fields: "full" };
    const server = giving([pageOf({ cursor: "2", texts: all.map(textOf), complete: true })]);
    await copy.sync(server);
    expect(server.asked[0]).toMatchObject({ cursor: "1", fields: "full" });
    expect(copy.steps).toEqual(["dropped", "grown"]);
    expect(copy.found("франшиза")).toEqual(["kasko#1"]);
  });

  test("takes the place of a whole one where texts may not be kept any more", async () => {
    await copy.sync(giving(first));
    copy.wanted = { ...copy.wanted, fields: "titles" };
    const server = giving([pageOf({ cursor: "9", reset: true, records: all.map(titleOf), complete: true })]);
    await copy.sync(server);
    expect(server.asked.map(({ cursor }) => cursor)).toEqual([undefined]);
    expect(JSON.stringify([...copy.rowsOf("records"), copy.textOf()("kasko#1")])).not.toContain("Франшиза");
  });
});

describe("a disk that is full", () => {
  const titlesWeigh = all.reduce((sum, record) => sum + textsOnDisk("records", titleOf(record)), 0);
  const titles = pageOf({ cursor: "t1", reset: true, records: all.map(titleOf), complete: true, total: 3 });

  test("keeps titles in place of the whole copy, and asks for texts again a day later", async () => {
    copy.memory.limit(textsOnDisk, titlesWeigh);
    // The third page brings the first texts, which do not fit.
    const ended = await copy.sync(giving([...first.slice(0, 3), titles]));
    expect(ended).toMatchObject({
      kind: "current",
      mark: { fields: "titles", noRoomSince: 0, complete: true },
    });
    expect(copy.steps.at(-1)).toBe("replaced");
    expect(copy.found("тарифы").toSorted()).toEqual(["kasko#1", "osago#1"]);

    copy.nowMs = 60_000;
    const soon = giving([nothingNew]);
    await copy.sync(soon);
    expect(soon.asked[0]).toMatchObject({ cursor: "t1", fields: "titles" });

    copy.memory.limit(textsOnDisk, 10 * titlesWeigh);
    copy.nowMs = 25 * 3_600_000;
    await copy.sync(giving([pageOf({ cursor: "t2", texts: all.map(textOf), complete: true })]));
    expect(copy.found("франшиза")).toEqual(["kasko#1"]);
    expect(copy.mark()).toMatchObject({ fields: "full", noRoomSince: null });
  });

  test("that takes not even titles is told as such, and that nothing is left of what was there", async () => {
    copy.memory.limit(textsOnDisk, 10);
    expect(await copy.sync(giving([first[0] ?? nothingNew, titles]))).toEqual({ kind: "no-room" });
    expect(copy.steps.at(-1)).toBe("cleared");
    expect(copy.mark()).toMatchObject({ fields: "titles", complete: false });
  });

  test("that has no room to merge leaves the parts as they are", async () => {
    await copy.sync(giving(first.slice(0, 3)));
    copy.memory.limit((store) => Number(store === "parts"), 0);
    await expect(mergeStoredParts(copy.memory.db, copy.mark())).rejects.toThrow("No room");
    expect(copy.found("франшиза")).toEqual(["kasko#1"]);
  });
});

test("what people have taught search comes with a page and goes with the copy", async () => {
  const tuning = { revision: "7", synonyms: [], pins: [], use: {}, popular: ["kasko#1"] };
  await copy.sync(giving(first));
  copy.steps = [];
  await copy.sync(giving([{ ...nothingNew, cursor: "5", tuning }]));
  expect(copy.steps).toEqual(["tuned"]);
  expect(copy.rowsOf("tuning")).toEqual([tuning]);
  await copy.sync(giving([{ ...nothingNew, cursor: "6" }]));
  expect(copy.rowsOf("tuning")).toEqual([tuning]);
  await dropRecords(copy.memory.db);
  expect(copy.rowsOf("tuning")).toEqual([]);
});

test("a copy that an earlier version compiled is compiled anew before anything is fetched", async () => {
  await copy.sync(giving(first));
  for (const { number } of copy.rowsOf<{ number: number }>("parts")) {
    copy.memory.put("parts", number, { number, index: new Uint8Array(8), removed: [] });
  }
  copy.wanted = { ...copy.wanted, analysis: "2" };
  copy.steps = [];
  expect(await copy.sync(giving([]))).toEqual({ kind: "offline" });
  expect(copy.steps).toEqual(["replaced"]);
  expect(copy.found("франшиза")).toEqual(["kasko#1"]);
  expect(copy.textOf()("dms#1")).toBe("Список клиник");
});

test("after an update to another contract all comes anew: what was left out before is there, what has gone since is not", async () => {
  await copy.sync(giving(first));
  copy.wanted = { ...copy.wanted, contract: 2 };
  const server = giving([pageOf({ cursor: "9", reset: true, complete: true, total: 1, records: [dms] })]);
  await copy.sync(server);
  expect(server.asked.map(({ cursor }) => cursor)).toEqual([undefined]);
  expect(copy.records().map(({ id }) => id)).toEqual([dms.id]);
  expect(copy.mark()).toMatchObject({ contract: 2, complete: true });
});

test("merged, nothing is left on disk of a section that is gone", async () => {
  await copy.sync(giving(first));
  await copy.sync(giving([pageOf({ cursor: "5", removed: ["kasko#1"], complete: true })]));
  await mergeStoredParts(copy.memory.db, copy.mark());
  const onDisk = JSON.stringify(copy.rowsOf("records")) + copy.textOf()("kasko#1");
  expect(onDisk).not.toContain("Франшиза");
  expect(copy.rowsOf<{ ids: string[] }>("texts").flatMap(({ ids }) => ids)).not.toContain("kasko#1");
  expect(copy.textOf()("osago#1")).toBe("Коэффициент бонус-малус");
});
