import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ClusterChange, ClusterNews } from "../../../../server/clusters/cluster-news.ts";
import { writeNews } from "../../../../server/clusters/write-news.ts";
import type { Store } from "../../../../server/store/store.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";

const at = "2026-11-20T09:00:00.000Z";
const nothing: ClusterNews = {
  changes: [],
  left: [],
  ended: [],
  isLast: true,
  seq: 7,
  choice: 0,
  wholeAt: null,
  since: "2026-10-21T09:00:00.000Z",
};

let server: TestApp;
let units = 0;
let store: Store;
beforeAll(async () => {
  server = await testApp();
  const own = server.deps.store;
  store = {
    ...own,
    write: (unit) => {
      units += 1;
      return own.write(unit);
    },
  };
}, 60_000);
beforeEach(() => {
  units = 0;
});
afterAll(() => server.close());

const change = (key: string, requests: readonly number[]): ClusterChange => ({
  key,
  number: null,
  central: key,
  topic: null,
  sellers: requests.length,
  questions: requests.length,
  searches: 0,
  places: { regions: [], channels: [] },
  cause: null,
  lastAt: at,
  weeks: [{ week: "2026-11-16", sellers: requests.length }],
  joined: requests.map((request) => ({ item: `r${request}`, request, entry: null })),
});
const cursor = () => store.read.selectFrom("cluster_cursor").selectAll().executeTakeFirst();

test("a look that finds nothing new writes nothing", async () => {
  await writeNews(store, nothing, at);
  expect(units).toBe(0);
  expect(await cursor()).toBeUndefined();
});

test("what came within a few seconds is one unit of writing", async () => {
  const changes = [change("r1", [1, 2]), change("r3", [3, 4, 5])];
  const numbers = await writeNews(store, { ...nothing, changes }, at);
  expect(units).toBe(1);
  const members = await store.read.selectFrom("cluster_member").select(["item", "cluster"]).execute();
  expect(members.filter(({ cluster }) => cluster === numbers.get("r3")).map(({ item }) => item)).toEqual([
    "r3",
    "r4",
    "r5",
  ]);
});

test("many clusters are written in units of their own, and when all was clustered is kept", async () => {
  const changes = Array.from({ length: 40 }, (_, n) => change(`r${n * 10}`, [n * 10, n * 10 + 1]));
  await writeNews(store, { ...nothing, changes, wholeAt: at }, at);
  expect(units).toBeGreaterThan(3);
  expect(await cursor()).toMatchObject({ seq: 7, wholeAt: at });
});
