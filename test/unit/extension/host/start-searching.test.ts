import { beforeEach, expect, test, vi } from "vitest";
import type { SectionRecord } from "../../../../core/contract/record.ts";
import { toBinary } from "../../../../core/search/binary.ts";
import { compileRecords } from "../../../../core/search/compile-records.ts";
import type { LocalDatabase } from "../../../../extension/host/local-database.ts";
import { packTexts } from "../../../../extension/search/pack-texts.ts";
import type { FromSearching, ToSearching } from "../../../../extension/search/searching-messages.ts";
import { startSearching } from "../../../../extension/search/start-searching.ts";
import { searchFor } from "./fake-searching-worker.ts";
import { memoryDatabase, memoryKeyRange, type MemoryDatabase } from "./memory-database.ts";

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

let memory: MemoryDatabase;
/** Which store's next reading the disk refuses. */
let refuses: string | null;
let heard: FromSearching[];
let say: (message: ToSearching) => void;
let added = 0;

function isRefused(store: string): boolean {
  const refused = store === refuses;
  if (refused) refuses = null;
  return refused;
}

/** The database as the Worker reads it. */
function reading({ db }: MemoryDatabase): LocalDatabase {
  return new Proxy(db, {
    get:
      (target, name) =>
      (store: string, ...given: unknown[]) => {
        if (isRefused(store)) throw new DOMException("the disk is not readable", "UnknownError");
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every property of it is a function of a store
        return (Reflect.get(target, name) as (...all: unknown[]) => unknown)(store, ...given);
      },
  });
}

async function add(records: readonly SectionRecord[], removed: string[] = []): Promise<void> {
  added += 1;
  memory.put("parts", added, { number: added, index: toBinary(await compileRecords(records)), removed });
  memory.put("texts", added, packTexts(records));
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

/** Puts a section first for «полис». */
async function teach(id: string): Promise<void> {
  const pin = { id: "1", queries: ["полис"], record: id, until: null };
  memory.put("tuning", "now", { revision: id, synonyms: [], pins: [pin], use: {}, popular: [id] });
  heard = [];
  say({ kind: "tuning" });
  await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ kind: "ready", whole: true }));
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
  vi.stubGlobal("IDBKeyRange", memoryKeyRange);
  [memory, refuses, heard, added] = [memoryDatabase(), null, [], 0];
  await add([record("kasko", "Тарифы КАСКО"), record("closed", "Тарифы для партнёров")]);
  say = await startSearching(reading(memory), (message) => heard.push(message));
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

test("what people have taught counts from the next search on, without anything being loaded anew", async () => {
  await add([record("dms", "Полис ДМС"), record("osago", "Полис ОСАГО")]);
  await grow();
  for (const id of ["osago", "dms"]) {
    await teach(id);
    expect((await found("полис"))[0]).toBe(id);
    say({ kind: "suggest", id: 2 });
    expect(heard.at(-1)).toMatchObject({ kind: "suggested", suggested: { popular: [{ record: id }] } });
  }
});
