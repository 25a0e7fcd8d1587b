import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { call, type Caller } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { SectionRecord } from "../../../core/contract/record.ts";
import { SyncQuery, type SyncPage } from "../../../core/contract/sync.ts";
import { History } from "../../../server/catalogue/history.ts";
import { syncPage } from "../../../server/catalogue/sync-page.ts";
import type { PackedTexts } from "../../../extension/search/stored-part.ts";
import { memoryKeyRange } from "../extension/host/memory-database.ts";
import { LocalCopy } from "../extension/search/local-copy.ts";
import { loadHere } from "./harness/load-here.ts";
import { section } from "./harness/plant-release.ts";
import { testApp, type TestApp } from "./harness/test-app.ts";

let server: TestApp;
let copy: LocalCopy;
let cookie = "";
let releases = 0;
let pages: SyncPage[] = [];
/** After so many further pages the line is cut. */
let pagesLeft = Number.POSITIVE_INFINITY;

beforeEach(async () => {
  vi.stubGlobal("IDBKeyRange", memoryKeyRange);
  server = await testApp({}, { load: loadHere });
  await server.people([{ login: "marina" }]);
  cookie = await server.cookieOf("marina");
  [copy, pages, pagesLeft] = [new LocalCopy(), [], Number.POSITIVE_INFINITY];
  return async () => {
    vi.unstubAllGlobals();
    await server.close();
  };
});
afterAll(() => vi.unstubAllGlobals());

const publish = (records: readonly SectionRecord[]): Promise<void> =>
  server.publish(`20261102-08${String((releases += 1)).padStart(4, "0")}-test`, records);
const isIn = (...groups: string[]): Promise<void> => server.people([{ login: "marina", groups }]);

/** One contact with the server, in pages of two sections. */
async function contact(): Promise<void> {
  const caller: Caller = {
    server: "http://ask-me.example",
    fetch: (address, init) => Promise.resolve(server.app.request(address, init)),
    headers: () => ({ cookie }),
  };
  pages = [];
  await copy.sync(async (asked) => {
    if (pagesLeft === 0) return { kind: "offline", cause: "the line is cut" };
    pagesLeft -= 1;
    const called = await call(caller, endpoints.records, { query: { ...asked, limit: 2 } });
    if (called.kind === "ok") pages.push(called.answer);
    return called;
  });
}

async function contactFor(pagesOnly: number): Promise<void> {
  pagesLeft = pagesOnly;
  await contact();
  pagesLeft = Number.POSITIVE_INFINITY;
}

const tariff = (id: string, given: Partial<SectionRecord> = {}): SectionRecord =>
  section({ id, title: `Тариф ${id}`, text: `Условия: ${id}, франшиза`, ...given });
const closed = (id: string): SectionRecord => tariff(id, { audience: ["underwriting"] });
const packedIds = (): string[] => copy.rowsOf<PackedTexts>("texts").flatMap(({ ids }) => ids);
const compiledIds = (): string[] => copy.parts().flatMap(({ index }) => index.heads.map(({ id }) => id));
const sentTitles = (): string[] => pages.flatMap(({ records }) => records.map(({ id }) => id));
const sentTexts = (): string[] => pages.flatMap(({ texts }) => texts.map(({ id }) => id));

test("titles come first, then the texts, nothing twice; the copy answers in between", async () => {
  await publish(["a", "b", "c", "d", "e"].map((id) => tariff(id)));
  await contactFor(3);
  expect(sentTitles()).toEqual(["a", "b", "c", "d", "e"]);
  expect(sentTexts()).toEqual([]);
  expect(copy.found("тариф").toSorted()).toEqual(["a", "b", "c", "d", "e"]);
  expect(copy.found("франшиза")).toEqual([]);
  expect(copy.mark()).toMatchObject({ complete: false, stage: "texts", ahead: 5 });
  await contact();
  expect(sentTitles()).toEqual([]);
  expect(sentTexts()).toEqual(["a", "b", "c", "d", "e"]);
  expect(copy.found("франшиза")).toHaveLength(5);
  await contact();
  expect([sentTitles(), sentTexts()]).toEqual([[], []]);
});

test("who else may see a page, who owns it and where else it stood stays at the server", async () => {
  await publish([
    tariff("a", {
      owner: "Отдел тарифов",
      aliases: ["http://portal.example/old"],
      audience: ["everyone", "vip"],
    }),
  ]);
  await contact();
  expect(JSON.stringify(pages)).not.toMatch(/Отдел тарифов|vip|portal\.example\/old/);
  const one = await (await server.get("/api/sections/a", { cookie })).text();
  expect(one).not.toMatch(/Отдел тарифов|vip/);
});

test("a group gained, lost, and lost while offline is seen at the next contact", async () => {
  await publish([tariff("a"), tariff("b"), closed("x"), closed("y")]);
  await contact();
  expect(copy.found("тариф").toSorted()).toEqual(["a", "b"]);

  await isIn("underwriting");
  await contact();
  expect(sentTitles().toSorted()).toEqual(["x", "y"]);
  expect(copy.found("тариф").toSorted()).toEqual(["a", "b", "x", "y"]);

  await isIn();
  await contact();
  expect(pages[0]?.removed).toEqual(["x", "y"]);
  expect(copy.found("тариф").toSorted()).toEqual(["a", "b"]);
  // Nor does the disk hold them under the surface.
  for (const ids of [packedIds(), compiledIds()]) expect(ids.toSorted()).toEqual(["a", "b"]);

  await isIn("underwriting");
  await contact();
  // The line is cut; meanwhile the group is lost and the portal changes.
  await isIn();
  await publish([tariff("a"), tariff("c"), closed("x"), closed("y"), closed("z")]);
  expect(copy.found("тариф").toSorted()).toEqual(["a", "b", "x", "y"]);
  await contactFor(1);
  expect(copy.found("тариф")).not.toEqual(expect.arrayContaining(["x"]));
  await contact();
  expect(copy.found("тариф").toSorted()).toEqual(["a", "c"]);
});

test.each([1, 3, 5])(
  "a group lost after page %i of a first copy leaves nothing of what it saw",
  async (at) => {
    await isIn("underwriting");
    await publish([tariff("a"), closed("x"), tariff("b"), closed("y"), tariff("c")]);
    await contactFor(at);
    await isIn();
    await contact();
    expect(copy.found("франшиза").toSorted()).toEqual(["a", "b", "c"]);
    expect(copy.records().map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(copy.mark()).toMatchObject({ complete: true, sections: 3, texts: 3 });
  },
);

test("a release in the middle of a first copy is followed by what it changed", async () => {
  await publish(["a", "b", "c", "d"].map((id) => tariff(id)));
  await contactFor(3);
  await publish([tariff("b"), tariff("c", { text: "Новая франшиза" }), tariff("d"), tariff("e")]);
  await contact();
  expect(copy.records().map(({ id, text }) => [id, text])).toEqual([
    ["b", "Условия: b, франшиза"],
    ["c", "Новая франшиза"],
    ["d", "Условия: d, франшиза"],
    ["e", "Условия: e, франшиза"],
  ]);
});

test.each([1, 9])(
  "a copy of titles goes on to a whole one after %i pages: texts alone are sent",
  async (at) => {
    await publish(["a", "b", "c"].map((id) => tariff(id)));
    copy.wanted = { ...copy.wanted, fields: "titles" };
    await contactFor(at);
    copy.wanted = { ...copy.wanted, fields: "full" };
    const had = copy.records().map(({ id }) => id);
    await contact();
    expect(pages.some(({ reset }) => reset)).toBe(false);
    expect(sentTitles().filter((id) => had.includes(id))).toEqual([]);
    expect(sentTexts()).toEqual(["a", "b", "c"]);
    expect(copy.found("франшиза").toSorted()).toEqual(["a", "b", "c"]);
    expect(copy.mark()).toMatchObject({ complete: true, fields: "full" });
  },
);

test("past its budget a browser is sent no further text of the first copy, and later changes whole", async () => {
  await publish(["a", "b", "c", "d", "e"].map((id) => tariff(id)));
  await contactFor(4);
  expect(sentTexts()).toEqual(["a", "b"]);
  copy.memory.put("sync", "now", { ...copy.mark(), allTexts: false });
  await contact();
  expect(sentTexts()).toEqual([]);
  expect(copy.mark()).toMatchObject({ complete: true, allTexts: false, sections: 5 });
  await publish([...["a", "b", "c", "d"].map((id) => tariff(id)), tariff("e", { text: "Новая скидка" })]);
  await contact();
  expect(copy.found("скидка")).toEqual(["e"]);
});

test("a portal of no page, and of one, is a whole copy like any other", async () => {
  await publish([]);
  await contact();
  expect(copy.mark()).toMatchObject({ complete: true, sections: 0 });
  expect(copy.found("тариф")).toEqual([]);
  await publish([tariff("a")]);
  await contact();
  expect(copy.found("франшиза")).toEqual(["a"]);
  await publish([]);
  await contact();
  expect(copy.found("франшиза")).toEqual([]);
  expect(copy.mark()).toMatchObject({ complete: true, sections: 0, texts: 0, units: 0 });
});

test("what people have taught search comes once, and again when it is another", async () => {
  await publish([tariff("a")]);
  const { store } = server.deps;
  const untaught = { revision: "", synonyms: [], pins: [], use: {}, popular: [] };
  const taught = { ...untaught, revision: "7", popular: ["a"] };
  const syncing = {
    store,
    history: await History.open(store),
    secret: "a secret of this test",
    release: "r1",
    seq: 1,
    section: () => undefined,
    total: () => 1,
  };
  const account = { id: "marina", groups: ["everyone"], audience: "digest" };
  const ask = (revision: string, cursor?: string): Promise<SyncPage> =>
    syncPage(
      { ...syncing, tuning: revision === "" ? untaught : { ...taught, revision } },
      SyncQuery.parse(cursor === undefined ? {} : { cursor }),
      account,
    );
  const untold = await ask("");
  expect(untold.tuning).toBeUndefined();
  const first = await ask("7", untold.cursor);
  expect(first.tuning).toEqual(taught);
  const second = await ask("7", first.cursor);
  expect(second.tuning).toBeUndefined();
  expect((await ask("8", second.cursor)).tuning?.revision).toBe("8");
  expect((await ask("7", "another's cursor")).tuning?.revision).toBe("7");
});
