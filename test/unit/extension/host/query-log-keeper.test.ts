import { beforeEach, expect, test, vi } from "vitest";
import { LearningBatch } from "../../../../core/contract/learning-endpoints.ts";
import type { Problem } from "../../../../core/contract/problem.ts";
import type { Hit, SearchAnswer } from "../../../../core/contract/search.ts";
import type { LoggedBatch } from "../../../../extension/host/logged-batch.ts";
import type { QueryLogKeeper, QueryLogParts } from "../../../../extension/host/query-log-keeper.ts";
import { createQueryLogKeeper } from "../../../../extension/host/query-log-keeper.ts";
import type { FromServer } from "../../../../extension/host/server-line.ts";

const minute = 60_000;
const offline = { kind: "offline", cause: null } as const;
const taken: FromServer<unknown> = { kind: "ok", answer: { done: true }, status: 200 };
const refusedAs = (code: Problem["code"]): FromServer<unknown> => ({
  kind: "problem",
  problem: { type: "", title: "", status: 400, detail: "", code },
});

let disk: Map<string, LoggedBatch>;
/** What came to the server, and how it answers. */
let sent: LearningBatch[];
let server: () => FromServer<unknown> | Promise<FromServer<unknown>>;
let keeps: boolean;
let random: number;
let keeper: QueryLogKeeper;

const db: QueryLogParts["db"] = {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of it as is called here
  ...({
    put: async (_: string, batch: LoggedBatch) => void disk.set(batch.key, batch),
    delete: async (_: string, key: string) => void disk.delete(key),
    clear: async () => disk.clear(),
  } as unknown as QueryLogParts["db"]),
};

/** A host that starts with what lies on the disk. */
function start(): QueryLogKeeper {
  return createQueryLogKeeper({
    db,
    first: [...disk.values()],
    now: Date.now,
    random: () => random,
    keeps: () => keeps,
    async send(batch) {
      sent.push(LearningBatch.parse(batch));
      return server();
    },
    failed(failure) {
      throw failure;
    },
    signal: new AbortController().signal,
  });
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-11-26T08:00:00Z") });
  disk = new Map();
  [sent, keeps, random, server] = [[], true, 0, () => taken];
  keeper = start();
});

const hit = (record: string): Hit => ({
  record,
  document: record,
  kind: "page",
  title: "Тарифы КАСКО",
  titleMarks: [],
  headingMarks: [],
  path: [],
  place: { kind: "heading", value: "" },
  address: `https://portal.example/${record}`,
});
const answerTo = (query: string, records: readonly string[] = ["kasko"]): SearchAnswer => ({
  query,
  shown: query,
  correction: null,
  total: records.length,
  counts: {},
  sections: [],
  regions: [],
  missing: [],
  groups: records.map((record) => ({ document: record, best: hit(record), sections: [] })),
});
const type = (query: string, records?: readonly string[]): void =>
  keeper.searched({ query, filters: {} }, answerTo(query, records));
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const entries = () => sent.flatMap((batch) => batch.entries);
const told = () =>
  entries().map((entry) =>
    "records" in entry && !("query" in entry)
      ? `${entry.kind} ${entry.records.join(" ")}`
      : `${entry.kind} ${"query" in entry ? (entry.query ?? "") : ""}`,
  );

test("a query counts once it has stood for 800 ms; letters on the way to it do not", async () => {
  for (const query of ["т", "та", "тариф"]) {
    type(query);
    await pass(300);
  }
  await pass(500);
  type("тариф ");
  await pass(5 * minute);
  expect(told()).toEqual(["searched тариф"]);
});

test("what is opened or asked settles its query at once and comes after it", async () => {
  type("тариф");
  keeper.opened({ record: "kasko", query: "тариф", position: 0 });
  keeper.asked("key");
  keeper.asked("key");
  keeper.opened({ record: "memo", query: "", position: 2 });
  await pass(5 * minute);
  expect(told()).toEqual(["searched тариф", "opened тариф", "asked тариф", "opened "]);
  expect(entries()[3]).toMatchObject({ record: "memo", position: 2, query: null });
});

test("a question long after a search has nothing to do with it", async () => {
  type("тариф");
  await pass(20 * minute);
  keeper.asked("key");
  await pass(5 * minute);
  expect(told()).toEqual(["searched тариф"]);
});

test("the first ten hits go along, and no more of a query than 200 characters", async () => {
  const records = Array.from({ length: 12 }, (_, at) => `record-${at}`);
  type("а".repeat(500), records);
  await pass(6 * minute);
  expect(entries()[0]).toMatchObject({ query: "а".repeat(200), records: records.slice(0, 10), total: 12 });
});

test("fifty entries go at once, fewer after five minutes, and any after the next contact", async () => {
  for (let number = 0; number < 50; number += 1)
    keeper.opened({ record: "kasko", query: "", position: number });
  await pass(0);
  expect(sent.map((batch) => batch.entries.length)).toEqual([50]);
  keeper.opened({ record: "kasko", query: "", position: 0 });
  await pass(5 * minute - 1);
  expect(sent).toHaveLength(1);
  await pass(1);
  expect(sent).toHaveLength(2);
  keeper.opened({ record: "kasko", query: "", position: 0 });
  keeper.look();
  await pass(0);
  expect(sent).toHaveLength(3);
  expect(disk.size).toBe(0);
});

test("a contact and what is sent after it are some random minutes apart, and never more than five", async () => {
  random = 0.5;
  keeper.opened({ record: "kasko", query: "", position: 0 });
  keeper.look();
  await pass(2 * minute);
  keeper.look();
  await pass(minute / 2 - 1);
  expect(sent).toEqual([]);
  await pass(1);
  expect(sent).toHaveLength(1);
  random = 0.9;
  keeper.opened({ record: "memo", query: "", position: 0 });
  await pass(4 * minute);
  keeper.look();
  await pass(minute);
  expect(sent).toHaveLength(2);
});

test("nothing is lost without a connection, and all of it goes in order once there is one", async () => {
  server = () => offline;
  for (let number = 0; number < 120; number += 1) {
    keeper.opened({ record: `record-${number}`, query: "", position: 0 });
    await pass(minute);
  }
  keeper = start();
  [sent, server] = [[], () => taken];
  keeper.look();
  await pass(0);
  expect(entries().map((entry) => "record" in entry && entry.record)).toEqual(
    Array.from({ length: 120 }, (_, at) => `record-${at}`),
  );
  expect(disk.size).toBe(0);
});

test("what may have arrived is sent again as the very same batch", async () => {
  keeper.opened({ record: "kasko", query: "", position: 0 });
  // The browser is gone before the answer comes.
  server = () => new Promise(() => {});
  keeper.look();
  await pass(0);
  keeper = start();
  keeper.opened({ record: "memo", query: "", position: 0 });
  server = () => taken;
  keeper.look();
  await pass(0);
  const [first, again, next] = sent;
  expect(again).toEqual(first);
  expect(next?.key).not.toBe(first?.key);
  expect(next?.entries).toMatchObject([{ record: "memo" }]);
});

test("what the server would refuse does not take the rest of its batch along", async () => {
  keeper.opened({ record: "", query: "тариф", position: 0 });
  keeper.opened({ record: "kasko", query: "тариф", position: -1 });
  await pass(5 * minute);
  expect(entries()).toMatchObject([{ record: "kasko", position: null }]);
});

test("a server that is busy is asked again later; what it will never take is let go", async () => {
  keeper.opened({ record: "kasko", query: "", position: 0 });
  server = () => refusedAs("database-busy");
  keeper.look();
  await pass(0);
  expect(disk.size).toBe(1);
  server = () => refusedAs("invalid");
  await pass(5 * minute);
  expect(sent).toHaveLength(2);
  expect(disk.size).toBe(0);
});

test("off by policy nothing is written, and what was waiting goes unsent", async () => {
  keeper.opened({ record: "kasko", query: "", position: 0 });
  keeps = false;
  type("тариф");
  keeper.opened({ record: "memo", query: "", position: 0 });
  keeper.look();
  await pass(10 * minute);
  expect(sent).toEqual([]);
  expect(disk.size).toBe(0);
});

test("after signing out nothing is sent of what was searched before", async () => {
  keeper.opened({ record: "kasko", query: "", position: 0 });
  type("тариф");
  keeper.forget();
  await pass(10 * minute);
  expect(sent).toEqual([]);
});

test("of kept answers beside a question is told once what was offered, and whether it was asked all the same", async () => {
  keeper.offered({ records: ["kept-answer:one"] });
  keeper.offered({ records: ["kept-answer:one", "kept-answer:two"] });
  keeper.asked("first");
  keeper.asked("second");
  await pass(5 * minute);
  expect(told()).toEqual([
    "offered kept-answer:one",
    "offered kept-answer:two",
    "asked-anyway kept-answer:one kept-answer:two",
  ]);
});

test("what stood beside other words was not asked all the same, and is told of once while one writes", async () => {
  const one = ["kept-answer:one"];
  const two = ["kept-answer:two"];
  for (const records of [one, [], two, one, two]) keeper.offered({ records });
  keeper.asked("first");
  for (const records of [one, []]) keeper.offered({ records });
  keeper.asked("second");
  await pass(5 * minute);
  const offered = ["offered kept-answer:one", "offered kept-answer:two"];
  expect(told()).toEqual([...offered, "asked-anyway kept-answer:two", "offered kept-answer:one"]);
});

test("a question that an offered answer has settled was not asked all the same, nor one of a quarter of an hour later", async () => {
  keeper.offered({ records: ["kept-answer:one"] });
  keeper.solved({ record: "kept-answer:one", query: "стаж" });
  keeper.asked("first");
  keeper.offered({ records: ["kept-answer:two"] });
  await pass(16 * minute);
  keeper.asked("second");
  await pass(5 * minute);
  expect(told().filter((entry) => entry.startsWith("asked"))).toEqual([]);
});
