import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { answer, ask, type DeskApp, deskApp, problemOf, type Someone } from "./desk-app.ts";

const rounds = process.env["COUNTS"] === "full" ? 1_000 : 20;

let desk: DeskApp;
let seller: Someone;
let agent: Someone;
let other: Someone;
beforeEach(async () => {
  desk = await deskApp();
  seller = await desk.someone({ name: "Марина Котова" });
  agent = await desk.someone({ role: "agent", name: "Алина Юсупова" });
  other = await desk.someone({ role: "agent", name: "Рустам Галеев" });
});
afterEach(() => desk.close());

const message = (text = "Уточните, пожалуйста"): { key: string; text: string } => ({
  key: randomUUID(),
  text,
});

test(
  "of two agents who claim at once one wins, and the other is told who",
  { timeout: 120_000 },
  async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id } = await ask(seller);
      const claims = await Promise.all(
        [agent, other].map((who) => who.call(endpoints.claim, { params: { id } })),
      );
      const won = claims.findIndex(({ kind }) => kind === "ok");
      const lost = claims[1 - won];
      expect(lost).toMatchObject({
        kind: "problem",
        problem: { code: "claimed", person: { name: [agent, other][won]?.name } },
      });
      const { events } = await agent.get(endpoints.request, { params: { id } });
      expect(events.filter(({ kind }) => kind === "claimed")).toHaveLength(1);
    }
  },
);

test("claiming again changes nothing, and only who holds a request gives it back", async () => {
  const { id } = await ask(seller);
  const params = { id };
  await agent.get(endpoints.claim, { params });
  const again = await agent.get(endpoints.claim, { params });
  expect(again.events.map(({ kind }) => kind)).toEqual(["asked", "claimed"]);
  expect(problemOf(await other.call(endpoints.release, { params }))).toBe("not-claimed");
  const free = await agent.get(endpoints.release, { params });
  expect(free.claimedBy).toBeNull();
  expect(problemOf(await agent.call(endpoints.release, { params }))).toBe("not-claimed");
});

test("a complete answer stops the clock, is claimed by answering and stands in the seller's thread", async () => {
  const { id } = await ask(seller);
  desk.pass(12);
  const answered = await agent.get(endpoints.answer, { params: { id }, body: answer() });
  expect(answered).toMatchObject({
    state: "answered",
    claimedBy: { name: "Алина Юсупова" },
    clock: { state: "answered", verdict: "met", consumedSeconds: 720 },
  });
  const seen = await seller.get(endpoints.request, { params: { id } });
  expect(seen.unseen).toBe(true);
  expect(seen.messages).toMatchObject([
    { kind: "answer", from: "desk", author: { name: "Алина Юсупова" }, text: "Тариф 4,2 %" },
  ]);
  await seller.get(endpoints.viewed, { params: { id } });
  await seller.get(endpoints.viewed, { params: { id } });
  const after = await seller.get(endpoints.request, { params: { id } });
  expect(after.unseen).toBe(false);
  expect(after.events.map(({ kind }) => kind)).toEqual(["asked", "claimed", "answered", "viewed"]);
});

test("a note does not stop the clock; an answer 31 minutes after the click is a breach for ever", async () => {
  const { id } = await ask(seller);
  const noted = await agent.get(endpoints.answer, {
    params: { id },
    body: answer({ text: "Смотрю", complete: false }),
  });
  expect(noted).toMatchObject({ state: "open", unseen: true, clock: { state: "running" } });
  desk.pass(31);
  const late = await agent.get(endpoints.answer, { params: { id }, body: answer() });
  expect(late.clock).toMatchObject({ verdict: "breached", overdue: true });
});

test("nobody answers what another holds or what is answered already", async () => {
  const { id } = await ask(seller);
  const params = { id };
  await agent.get(endpoints.claim, { params });
  for (const complete of [true, false]) {
    const called = await other.call(endpoints.answer, { params, body: answer({ complete }) });
    expect(called).toMatchObject({ problem: { code: "claimed", person: { name: "Алина Юсупова" } } });
  }
  expect(problemOf(await other.call(endpoints.askSeller, { params, body: message() }))).toBe("claimed");
  await agent.get(endpoints.answer, { params, body: answer() });
  expect(problemOf(await other.call(endpoints.answer, { params, body: answer() }))).toBe("closed");
  expect(problemOf(await agent.call(endpoints.askSeller, { params, body: message() }))).toBe("closed");
  expect(problemOf(await agent.call(endpoints.claim, { params }))).toBe("closed");
});

test("the clock pauses only while the seller owes a reply", async () => {
  const { id } = await ask(seller);
  const params = { id };
  desk.pass(10);
  const paused = await agent.get(endpoints.askSeller, { params, body: message("Какой регион?") });
  expect(paused).toMatchObject({ state: "paused", clock: { state: "paused", consumedSeconds: 600 } });
  expect(problemOf(await agent.call(endpoints.askSeller, { params, body: message() }))).toBe("wrong-state");
  desk.pass(60);
  const resumed = await seller.get(endpoints.reply, { params, body: message("Татарстан") });
  expect(resumed).toMatchObject({ state: "open", clock: { state: "running", remainingSeconds: 1200 } });
  const added = await seller.get(endpoints.reply, { params, body: message("И ещё") });
  expect(added.events.map(({ kind }) => kind)).toEqual(["asked", "claimed", "paused", "resumed", "noted"]);
  expect(added.messages.map(({ kind, from }) => `${from}: ${kind}`)).toEqual([
    "desk: ask-seller",
    "seller: reply",
    "seller: reply",
  ]);
});

test("a reply to an answer reaches the agent and leaves it answered", async () => {
  const { id } = await ask(seller);
  await agent.get(endpoints.answer, { params: { id }, body: answer() });
  const replied = await seller.get(endpoints.reply, { params: { id }, body: message("Спасибо!") });
  expect(replied).toMatchObject({ state: "answered", clock: { state: "answered" } });
  expect(replied.messages.at(-1)).toMatchObject({ kind: "reply", text: "Спасибо!" });
});

test("a repeated message is written once, and its key serves nothing else", async () => {
  const { id } = await ask(seller);
  const second = await ask(seller);
  const body = answer();
  const repeats = await Promise.all(
    Array.from({ length: 20 }, () => agent.get(endpoints.answer, { params: { id }, body })),
  );
  expect(new Set(repeats.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(repeats[0]?.messages).toHaveLength(1);
  const elsewhere = await agent.call(endpoints.answer, { params: { id: second.id }, body });
  expect(problemOf(elsewhere)).toBe("key-reused");
  const asPause = { key: body.key, text: body.text };
  expect(problemOf(await agent.call(endpoints.askSeller, { params: { id: second.id }, body: asPause }))).toBe(
    "key-reused",
  );
});

test("«incomplete» within 24 business hours reopens with the time left, in the same hands", async () => {
  const { id } = await ask(seller);
  const params = { id };
  desk.pass(10);
  await agent.get(endpoints.answer, { params, body: answer() });
  desk.pass(5);
  const rated = await seller.get(endpoints.feedback, {
    params,
    body: { result: "incomplete", quick: true, reason: "unclear", comment: "Нет Казани" },
  });
  expect(rated).toMatchObject({
    state: "open",
    claimedBy: { name: "Алина Юсупова" },
    clock: { state: "running", consumedSeconds: 600, remainingSeconds: 1200 },
    feedback: { result: "incomplete", quick: true, reason: "unclear", comment: "Нет Казани" },
  });
  expect(rated.events.slice(-2).map(({ kind }) => kind)).toEqual(["feedback", "reopened"]);
  // The first answer was lost on the way: saying it again does no harm.
  const again = await seller.get(endpoints.feedback, { params, body: { result: "incomplete" } });
  expect(again.events).toHaveLength(rated.events.length);
  const anew = await agent.get(endpoints.answer, { params, body: answer({ text: "Казань: 4,2 %" }) });
  expect(anew).toMatchObject({ state: "answered", rated: false });
});

test("«incomplete» after 24 business hours is only recorded, and a rating may be changed", async () => {
  const { id } = await ask(seller);
  const params = { id };
  expect(problemOf(await seller.call(endpoints.feedback, { params, body: { quick: true } }))).toBe(
    "wrong-state",
  );
  await agent.get(endpoints.answer, { params, body: answer() });
  await seller.get(endpoints.feedback, { params, body: { result: "complete", comment: "Отлично" } });
  desk.pass(5 * 24 * 60);
  const rated = await seller.get(endpoints.feedback, { params, body: { result: "incomplete", comment: "" } });
  expect(rated).toMatchObject({ state: "answered", rated: true, feedback: { result: "incomplete" } });
  expect(rated.feedback?.comment).toBeUndefined();
  expect(problemOf(await agent.call(endpoints.feedback, { params, body: { quick: true } }))).toBe(
    "not-found",
  );
});

test("what stands in the request's row is the fold of its log", async () => {
  const { id } = await ask(seller, { elapsedMs: 600_000 });
  const params = { id };
  await agent.get(endpoints.askSeller, { params, body: message() });
  await seller.get(endpoints.reply, { params, body: message() });
  await agent.get(endpoints.answer, { params, body: answer() });
  await seller.get(endpoints.feedback, { params, body: { result: "incomplete" } });
  const { events } = await agent.get(endpoints.request, { params });
  const { requestStanding } = await import("../../../../core/desk/request-standing.ts");
  const { standingOfRow } = await import("../../../../server/desk/standing-row.ts");
  const row = await desk.store.read.selectFrom("request").selectAll().executeTakeFirstOrThrow();
  expect(standingOfRow(row)).toEqual(requestStanding(events));
  expect(row.lastSeq).toBe(events.at(-1)?.seq);
});
