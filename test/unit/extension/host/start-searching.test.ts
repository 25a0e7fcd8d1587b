import { beforeEach, expect, test, vi } from "vitest";
import type { SectionRecord } from "../../../../core/contract/record.ts";
import { toBinary } from "../../../../core/search/binary.ts";
import { compileRecords } from "../../../../core/search/compile-records.ts";
import type { LocalDatabase } from "../../../../extension/host/local-database.ts";
import { packTexts } from "../../../../extension/search/pack-texts.ts";
import type { FromSearching, ToSearching } from "../../../../extension/search/searching-messages.ts";
import { startSearching } from "../../../../extension/search/start-searching.ts";
import type { PackedTexts, StoredPart } from "../../../../extension/search/stored-part.ts";
import { searchFor } from "./fake-searching-worker.ts";

const record = (id: string, title: string): SectionRecord => ({
  id,
  document: id,
  place: { kind: "heading", value: "" },
  address: `https://portal.example/${id}`,
  aliases: [],
  path: [],
  kind: "page",
  title,
  text: `${title}: условия и сроки`,
  audience: ["everyone"],
});

let parts: StoredPart[];
let texts: PackedTexts[];
/** Which of the next readings the disk refuses. */
let refuses: "parts" | "texts" | null;
let heard: FromSearching[];
let say: (message: ToSearching) => void;

async function read<T>(store: "parts" | "texts", rows: readonly T[], after: number): Promise<T[]> {
  if (refuses === store) {
    refuses = null;
    throw new DOMException("the disk is not readable", "UnknownError");
  }
  return rows.slice(after);
}

const db = {
  getAll: (_: "parts", after: number) => read("parts", parts, after),
  transaction: () => ({
    store: {
      getAllKeys: async (after: number) => texts.map((_, at) => at + 1).slice(after),
      getAll: (after: number) => read("texts", texts, after),
    },
  }),
};

async function add(records: readonly SectionRecord[], removed: string[] = []): Promise<void> {
  parts.push({ number: parts.length + 1, index: toBinary(await compileRecords(records)), removed });
  texts.push(packTexts(records));
}

/** Ids of what is found, once all growths asked for are over. */
async function found(query: string): Promise<string[]> {
  await vi.waitFor(() => expect(["ready", "behind"]).toContain(heard.at(-1)?.kind));
  heard = [];
  say({ kind: "search", id: 1, given: searchFor(query), boost: {} });
  const [answered] = heard;
  if (answered?.kind !== "found") throw new Error("A search is answered at once");
  return answered.answer.groups.map(({ document }) => document);
}

async function grow(): Promise<FromSearching["kind"][]> {
  heard = [];
  say({ kind: "grow" });
  await vi.waitFor(() => {
    const last = heard.at(-1);
    expect(last?.kind === "behind" || (last?.kind === "ready" && last.whole)).toBe(true);
  });
  return heard.map(({ kind }) => kind);
}

beforeEach(async () => {
  vi.stubGlobal("IDBKeyRange", { lowerBound: (number: number) => number });
  [parts, texts, refuses, heard] = [[], [], null, []];
  await add([record("kasko", "Тарифы КАСКО"), record("closed", "Тарифы для партнёров")]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of it as the Worker reads
  say = await startSearching(db as unknown as LocalDatabase, (message) => heard.push(message));
  return () => vi.unstubAllGlobals();
});

test("what is added is found, what is removed is not any more", async () => {
  expect(await found("тарифы")).toEqual(expect.arrayContaining(["kasko", "closed"]));
  await add([record("dms", "Тарифы ДМС")], ["closed"]);
  expect(await grow()).toEqual(["ready", "ready"]);
  expect((await found("тарифы")).toSorted()).toEqual(["dms", "kasko"]);
});

test.each(["parts", "texts"] as const)("a growth whose %s cannot be read is told", async (store) => {
  await add([record("dms", "Тарифы ДМС")], ["closed"]);
  refuses = store;
  expect(await grow()).toContain("behind");
});

test.each(["parts", "texts"] as const)(
  "the next growth takes in what that one could not: %s",
  async (store) => {
    await add([record("dms", "Тарифы ДМС")], ["closed"]);
    refuses = store;
    await grow();
    await add([record("osago", "Тарифы ОСАГО")]);
    expect(await grow()).toEqual(["ready", "ready"]);
    expect((await found("тарифы")).toSorted()).toEqual(["dms", "kasko", "osago"]);
  },
);
