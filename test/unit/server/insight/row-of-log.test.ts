import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { answerTime } from "../../../../core/desk/answer-time.ts";
import { slaClock } from "../../../../core/desk/sla-clock.ts";
import { RequestClocks } from "../../../../server/desk/request-clocks.ts";
import { erasePerson } from "../../../../server/desk/erase-person.ts";
import { FactColumns } from "../../../../core/insight/fact-columns.ts";
import { readFacts } from "../../../../server/insight/read-facts.ts";
import { openInsight } from "../../../../server/insight/open-insight.ts";
import { DatabaseUnavailableError } from "../../../../server/store/database-unavailable-error.ts";
import { fillFacts } from "../../../../server/insight/fill-facts.ts";
import { answer, ask, type DeskApp, deskApp, type Someone } from "../desk/desk-app.ts";

let desk: DeskApp;
let agent: Someone;
let sellers: Someone[];
beforeEach(async () => {
  desk = await deskApp();
  agent = await desk.someone({ role: "agent", name: "Анна Лебедева" });
  sellers = [
    await desk.someone({ name: "Марина Котова" }),
    await desk.someone({ name: "Олег Дятлов", region: "63", channel: "Агенты" }),
    await desk.someone({ name: "Нина Белова" }),
  ];
});
afterEach(() => desk.close());

const acts = [
  "answer",
  "note",
  "pause",
  "reply",
  "incomplete",
  "complete",
  "merge",
  "cancel",
  "route",
] as const;
const steps = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    on: fc.nat(2),
    other: fc.nat(2),
    after: fc.integer({ min: 1, max: 50 }),
  }),
  { minLength: 1, maxLength: 14 },
);
type Step = { act: (typeof acts)[number]; on: number; other: number };

/** Whether the server takes it or refuses it, what it writes must agree. */
async function doIt({ act, on, other }: Step, ids: readonly number[]): Promise<void> {
  const params = { id: ids[on] ?? 0 };
  const seller = sellers[on];
  const message = { key: crypto.randomUUID(), text: "Какой год выпуска у машины?" };
  switch (act) {
    case "answer":
    case "note":
      await agent.call(endpoints.answer, { params, body: answer({ complete: act === "answer" }) });
      return;
    case "pause":
      await agent.call(endpoints.askSeller, { params, body: message });
      return;
    case "reply":
      await seller?.call(endpoints.reply, { params, body: message });
      return;
    case "incomplete":
    case "complete":
      await seller?.call(endpoints.feedback, { params, body: { result: act } });
      return;
    case "merge":
      await agent.call(endpoints.merge, { params, body: { into: ids[other] ?? 0 } });
      return;
    case "cancel":
      await seller?.call(endpoints.cancel, { params });
      return;
    case "route":
      await agent.call(endpoints.route, {
        params,
        body: { key: crypto.randomUUID(), to: "group:осмотр", note: "" },
      });
      return;
    default:
      act satisfies never;
  }
}

const unexpected = (error: unknown): never => {
  throw error;
};

const rows = () => desk.store.read.selectFrom("request").selectAll().orderBy("id").execute();

/** Of every request: late or not, and how long the answer took, as its row tells and as a replay of its log does. */
async function asTold() {
  const now = desk.now().getTime();
  return (await rows()).map(({ id, breachesAt, answeredInSeconds }) => ({
    id,
    isLate: breachesAt !== null && Date.parse(breachesAt) < now,
    breachesAt,
    answeredInSeconds,
  }));
}

async function asReplayed() {
  const all = await rows();
  const logs = await new RequestClocks(desk.config.desk).logsOf(desk.store.read, all);
  return all.map(({ id }) => {
    const log = logs.get(id);
    if (log === undefined) throw new Error(`Request ${id} has no log`);
    const clock = slaClock(log, desk.now().toISOString());
    return {
      id,
      isLate: clock.verdict === "breached",
      breachesAt: answerTime(log).breachesAt,
      answeredInSeconds: clock.state === "answered" ? clock.consumedSeconds : null,
    };
  });
}

test("whatever is done at the desk, every row tells the verdict and the time that a replay of its log gives", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (given) => {
      const ids: number[] = [];
      for (const seller of sellers) ids.push((await ask(seller)).id);
      for (const { after, ...step } of given) {
        await doIt(step, ids);
        desk.pass(after);
        expect(await asTold()).toEqual(await asReplayed());
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

test("what an earlier version wrote is filled in from logs and accounts, once", async () => {
  const [marina] = sellers;
  if (!marina) throw new Error("Nobody asks");
  const { id } = await ask(marina);
  await ask(marina);
  desk.pass(12);
  await agent.get(endpoints.answer, { params: { id }, body: answer() });
  const before = await rows();
  await desk.store.write((trx) =>
    trx
      .updateTable("request")
      .set({ timed: 0, breachesAt: null, answeredInSeconds: null, joinedAt: null, department: null })
      .execute(),
  );
  await fillFacts(
    { store: desk.store, clocks: new RequestClocks(desk.config.desk) },
    { signal: new AbortController().signal, failed: unexpected },
  );
  expect(await rows()).toEqual(before);
  expect(before).toMatchObject([
    { joinedAt: "2025-09-01", answeredInSeconds: 720, breachesAt: null },
    { breachesAt: "2026-02-02T07:30:00Z", answeredInSeconds: null },
  ]);
});

test("a request whose log cannot be read is told of and passed over, and all others are filled in", async () => {
  const [marina] = sellers;
  if (!marina) throw new Error("Nobody asks");
  for (const _ of [1, 2, 3]) await ask(marina);
  await desk.store.write((trx) => trx.updateTable("request").set({ timed: 0 }).execute());
  const clocks = new RequestClocks(desk.config.desk);
  const logWithin = clocks.logWithin.bind(clocks);
  clocks.logWithin = (trx, row) => {
    if (row.id === 2) throw new Error("no such calendar");
    return logWithin(trx, row);
  };
  const told: unknown[] = [];
  await fillFacts(
    { store: desk.store, clocks },
    { signal: new AbortController().signal, failed: (error) => told.push(error) },
  );
  expect((await rows()).map(({ timed }) => timed)).toEqual([1, 0, 1]);
  expect(String(told)).toBe("Error: Request 2 has no figures");
});

test("while the database cannot be written, figures are said not to be there yet, and nobody waits for them", async () => {
  const [marina] = sellers;
  if (!marina) throw new Error("Nobody asks");
  await ask(marina);
  await desk.store.write((trx) => trx.updateTable("request").set({ timed: 0 }).execute());
  const stop = new AbortController();
  const told: unknown[] = [];
  const busy = new DatabaseUnavailableError("database-busy", null);
  const { insight, close } = openInsight({
    file: "nowhere.db",
    desk: {
      store: { ...desk.store, read: desk.store.read, write: () => Promise.reject(busy) },
      clocks: new RequestClocks(desk.config.desk),
    },
    signal: stop.signal,
    failed: (error) => told.push(error),
  });
  expect(await insight.filled()).toBe(false);
  expect(told).toEqual([busy]);
  stop.abort();
  await close();
});

test("figures follow a merged request's clock, which has no event of its own", async () => {
  const [marina, oleg] = sellers;
  if (!marina || !oleg) throw new Error("Nobody asks");
  const into = (await ask(marina)).id;
  const { id } = await ask(oleg);
  await agent.get(endpoints.merge, { params: { id }, body: { into } });
  const facts = new FactColumns("Europe/Moscow");
  const seen = await readFacts(desk.store.read, facts, 0);
  desk.pass(12);
  await agent.get(endpoints.answer, { params: { id: into }, body: answer() });
  await readFacts(desk.store.read, facts, seen);
  const took = (await rows()).map(({ answeredInSeconds }) => answeredInSeconds);
  expect(took).toEqual([720, 720]);
  expect([...facts.columns.took.subarray(0, 2)]).toEqual(took);
});

test("a request keeps what its seller was, but for the day that could name somebody erased", async () => {
  const [, oleg] = sellers;
  if (!oleg) throw new Error("Nobody asks");
  await ask(oleg);
  await desk.store.write((trx) =>
    trx.updateTable("user").set({ region: "77" }).where("id", "=", oleg.id).execute(),
  );
  expect(await rows()).toMatchObject([{ region: "63", channel: "Агенты", joinedAt: "2025-09-01" }]);

  await erasePerson(desk.store, oleg.id, desk.now());
  expect(await rows()).toMatchObject([{ region: "63", joinedAt: null }]);
});
