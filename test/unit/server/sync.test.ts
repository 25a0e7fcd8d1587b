import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { SectionRecord } from "../../../core/contract/record.ts";
import { SyncPage } from "../../../core/contract/sync.ts";
import { loadHere } from "./harness/load-here.ts";
import { section } from "./harness/plant-release.ts";
import { testApp, type TestApp } from "./harness/test-app.ts";

let server: TestApp | undefined;
let cookie = "";
let number = 0;
beforeEach(async () => {
  await server?.close();
  server = await testApp({}, { load: loadHere });
  await server.people([{ login: "marina" }, { login: "oleg" }]);
  cookie = await server.cookieOf("marina");
});
afterAll(() => server?.close());

const app = (): TestApp => {
  if (!server) throw new Error("started before each test");
  return server;
};
const publish = (records: readonly SectionRecord[]) =>
  app().publish(`20261102-08${String((number += 1)).padStart(4, "0")}-test`, records);

/** A browser: what it holds, and how it asks for more. */
class Browser {
  held = new Map<string, SectionRecord>();
  cursor: string | undefined;
  sent: string[] = [];
  removed: string[] = [];
  resets = 0;
  largest = 0;
  last: SyncPage | undefined;
  readonly limit: number;
  readonly fields: "full" | "titles";
  cookie = cookie;

  constructor(limit = 1000, fields: "full" | "titles" = "full") {
    this.limit = limit;
    this.fields = fields;
  }

  async page(): Promise<SyncPage> {
    const query = new URLSearchParams({ limit: String(this.limit), fields: this.fields });
    if (this.cursor !== undefined) query.set("cursor", this.cursor);
    const response = await app().get(`/api/records?${query}`, { cookie: this.cookie });
    const page = SyncPage.parse(await response.json());
    this.largest = Math.max(this.largest, page.records.length + page.removed.length);
    if (page.reset) {
      this.resets += 1;
      this.held.clear();
    }
    for (const id of page.removed) {
      this.held.delete(id);
      this.removed.push(id);
    }
    for (const record of page.records) {
      this.held.set(record.id, record);
      this.sent.push(record.id);
    }
    this.cursor = page.cursor;
    this.last = page;
    return page;
  }

  async sync(): Promise<this> {
    this.sent = [];
    this.removed = [];
    while (!(await this.page()).complete);
    return this;
  }

  ids(): string[] {
    return [...this.held.keys()].toSorted();
  }
}

const some = (...ids: string[]): SectionRecord[] => ids.map((id) => section({ id }));
const closed = (id: string, groups: string[] = ["underwriting"]): SectionRecord =>
  section({ id, audience: groups, text: `closed ${id}` });

test("a browser gets what it may see, in pages, with a total to show progress by", async () => {
  await publish([...some("a", "b", "c", "d", "e"), closed("x")]);
  const browser = new Browser(2);
  const first = await browser.page();
  expect(first).toMatchObject({ total: 5, complete: false });
  await browser.sync();
  expect(browser.ids()).toEqual(["a", "b", "c", "d", "e"]);
  expect(browser.largest).toBe(2);
  expect(browser.last).toMatchObject({ complete: true, release: app().deps.catalogue.release() });
});

test("afterwards only what changed comes: new, changed, removed; an unchanged release sends nothing", async () => {
  await publish(some("a", "b", "c"));
  const browser = await new Browser().sync();
  await publish([...some("a", "d"), section({ id: "b", text: "Теперь иначе." })]);
  await browser.sync();
  expect(browser.sent.toSorted()).toEqual(["b", "d"]);
  expect(browser.removed).toEqual(["c"]);
  expect(browser.held.get("b")?.text).toBe("Теперь иначе.");
  await publish([...some("a", "d"), section({ id: "b", text: "Теперь иначе." })]);
  await browser.sync();
  expect(browser.sent).toEqual([]);
  expect(browser.resets).toBe(1);
});

test("a crawl that only looked again sends nothing", async () => {
  await publish([section({ id: "a", checkedAt: "2026-11-01T08:00:00Z" })]);
  const browser = await new Browser().sync();
  await publish([section({ id: "a", checkedAt: "2026-11-02T08:00:00Z" })]);
  await browser.sync();
  expect(browser.sent).toEqual([]);
});

test("a group gained brings its sections alone; a group lost takes them away first", async () => {
  await publish([...some("a", "b"), closed("x"), closed("y")]);
  const browser = await new Browser(1).sync();
  await app().people([{ login: "marina", groups: ["underwriting"] }, { login: "oleg" }]);
  await browser.sync();
  expect(browser.sent.toSorted()).toEqual(["x", "y"]);
  expect(browser.removed).toEqual([]);

  await app().people([{ login: "marina" }, { login: "oleg" }]);
  await publish([...some("a", "b", "c"), closed("x"), closed("y")]);
  const first = await browser.page();
  expect(first.removed).toEqual(["x"]);
  await browser.sync();
  expect(browser.ids()).toEqual(["a", "b", "c"]);
  expect(browser.sent).toEqual(["c"]);
  expect(browser.resets).toBe(1);
});

test("a section that is closed is taken away like one that is gone; one that is opened arrives", async () => {
  await publish([...some("a", "b"), closed("x")]);
  const browser = await new Browser().sync();
  await publish([section({ id: "a" }), closed("b"), section({ id: "x", text: "closed x" })]);
  await browser.sync();
  expect(browser.removed).toEqual(["b"]);
  expect(browser.ids()).toEqual(["a", "x"]);
});

test("a release in the middle of the pages is followed by what it changed, nothing twice missing", async () => {
  await publish(some("a", "b", "c", "d"));
  const browser = new Browser(2);
  await browser.page();
  await publish([section({ id: "b", text: "Новое." }), ...some("a", "d", "e")]);
  await browser.sync();
  expect(browser.ids()).toEqual(["a", "b", "d", "e"]);
  expect(browser.held.get("b")?.text).toBe("Новое.");
  expect(browser.resets).toBe(1);
});

test("a change of groups in the middle of the pages leaves nothing behind that may not be seen", async () => {
  await app().people([{ login: "marina", groups: ["underwriting", "finance"] }, { login: "oleg" }]);
  await publish([
    closed("u1"),
    closed("f1", ["finance"]),
    closed("u2"),
    closed("f2", ["finance"]),
    ...some("a", "b"),
  ]);
  const browser = new Browser(1);
  for (let page = 0; page < 4; page += 1) await browser.page();
  await app().people([{ login: "marina", groups: ["finance"] }, { login: "oleg" }]);
  await browser.page();
  await app().people([{ login: "marina", groups: [] }, { login: "oleg" }]);
  await browser.sync();
  expect(browser.ids()).toEqual(["a", "b"]);
  expect(browser.resets).toBe(1);
});

test("another person, another choice of fields, an altered or an unknown cursor begin anew", async () => {
  await publish(some("a", "b"));
  const mine = await new Browser().sync();
  const begins = async (change: (browser: Browser) => void, fields: "full" | "titles" = "full") => {
    const browser = new Browser(1000, fields);
    browser.cursor = mine.cursor;
    change(browser);
    await browser.sync();
    return browser.resets === 1 && browser.ids().length === 2;
  };
  const other = await app().cookieOf("oleg");
  expect(await begins((browser) => (browser.cookie = other))).toBe(true);
  expect(await begins(() => {}, "titles")).toBe(true);
  expect(await begins((browser) => (browser.cursor = "nonsense"))).toBe(true);
  const [content = "", signature = ""] = (mine.cursor ?? "").split(".");
  const forged = Buffer.from(content, "base64url")
    .toString()
    .replace(/"seq":\d+/g, '"seq":1');
  const resealed = `${Buffer.from(forged).toString("base64url")}.${signature}`;
  expect(await begins((browser) => (browser.cursor = resealed))).toBe(true);
});

test("where a browser keeps titles only, no text leaves the server", async () => {
  await publish(some("a", "b"));
  const browser = await new Browser(1000, "titles").sync();
  expect([...browser.held.values()].map(({ text, title }) => [text, title !== ""])).toEqual([
    ["", true],
    ["", true],
  ]);
});

test("a difference too old to be known begins anew", async () => {
  await publish(some("a"));
  const browser = await new Browser().sync();
  const later = (days: number) => new Date(app().clock.now.getTime() + days * 86_400_000);
  app().clock.now = later(50);
  await publish(some("b"));
  app().clock.now = later(50);
  await publish(some("c"));
  browser.cookie = await app().cookieOf("marina");
  await browser.sync();
  expect(browser.resets).toBe(2);
  expect(browser.ids()).toEqual(["c"]);
});

test("an older release that comes back is a change like any other", async () => {
  await publish(some("a", "b"));
  const browser = await new Browser().sync();
  await publish(some("a"));
  await browser.sync();
  await publish(some("a", "b"));
  await browser.sync();
  expect(browser.ids()).toEqual(["a", "b"]);
  expect(browser.sent).toEqual(["b"]);
});

test.each([
  ["gzip", "gzip"],
  ["gzip, deflate, br", "br"],
  ["gzip, br;q=0", "gzip"],
])("pages are compressed for whoever reads %s: as %s", async (accepted, encoding) => {
  await publish(Array.from({ length: 50 }, (_, at) => section({ id: `section ${at}` })));
  const response = await app().get("/api/records", { cookie, "accept-encoding": accepted });
  expect(response.headers.get("content-encoding")).toBe(encoding);
  const packed = Buffer.from(await response.arrayBuffer());
  const unpacked = encoding === "br" ? brotliDecompressSync(packed) : gunzipSync(packed);
  expect(SyncPage.parse(JSON.parse(unpacked.toString())).records).toHaveLength(50);
});

test("a page too small to be compressed comes as it is", async () => {
  await publish([]);
  const response = await app().get("/api/records", { cookie, "accept-encoding": "br" });
  expect(response.headers.get("content-encoding")).toBeNull();
  expect(SyncPage.parse(await response.json()).complete).toBe(true);
});
