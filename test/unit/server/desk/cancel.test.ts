import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { answer, ask, type DeskApp, deskApp, problemOf, type Someone } from "./desk-app.ts";

let desk: DeskApp;
let seller: Someone;
let agent: Someone;
beforeEach(async () => {
  desk = await deskApp();
  seller = await desk.someone();
  agent = await desk.someone({ role: "agent" });
});
afterEach(() => desk.close());

const queue = async (): Promise<number[]> =>
  (await agent.get(endpoints.requests, { query: { scope: "queue" } })).requests.map(({ id }) => id);

test("a seller takes back their own open question: the clock stops and it leaves the queue, claimed or not", async () => {
  const [free, claimed] = [await ask(seller), await ask(seller)];
  await agent.get(endpoints.claim, { params: { id: claimed.id } });
  desk.pass(12);
  for (const { id } of [free, claimed]) {
    const { state, clock } = await seller.get(endpoints.cancel, { params: { id } });
    expect(state).toBe("cancelled");
    expect(clock).toMatchObject({
      state: "cancelled",
      consumedSeconds: 720,
      dueAt: null,
      verdict: "pending",
    });
  }
  expect(await queue()).toEqual([]);
  desk.pass(60);
  const { clock, events } = await agent.get(endpoints.request, { params: { id: claimed.id } });
  expect(clock).toMatchObject({ state: "cancelled", consumedSeconds: 720, overdue: false });
  expect(events.map(({ kind }) => kind)).toEqual(["asked", "claimed", "cancelled"]);
});

test("a paused question can be taken back too; its breach stays a breach", async () => {
  const { id } = await ask(seller);
  desk.pass(40);
  const body = { key: crypto.randomUUID(), text: "Какой регион?" };
  await agent.get(endpoints.askSeller, { params: { id }, body });
  const { state, clock } = await seller.get(endpoints.cancel, { params: { id } });
  expect(state).toBe("cancelled");
  expect(clock.verdict).toBe("breached");
});

test("once taken back nothing more happens to it, and it is no answer in any figure", async () => {
  const { id } = await ask(seller);
  await seller.get(endpoints.cancel, { params: { id } });
  const again = await seller.get(endpoints.cancel, { params: { id } });
  expect(again.events.map(({ kind }) => kind)).toEqual(["asked", "cancelled"]);
  const params = { id };
  const message = { key: crypto.randomUUID(), text: "Ещё вопрос" };
  expect(problemOf(await agent.call(endpoints.claim, { params }))).toBe("closed");
  expect(problemOf(await agent.call(endpoints.answer, { params, body: answer() }))).toBe("closed");
  expect(problemOf(await agent.call(endpoints.askSeller, { params, body: message }))).toBe("closed");
  expect(problemOf(await seller.call(endpoints.reply, { params, body: message }))).toBe("closed");
  const feedback = { result: "incomplete" } as const;
  expect(problemOf(await seller.call(endpoints.feedback, { params, body: feedback }))).toBe("closed");
  const answered = await agent.get(endpoints.requests, { query: { scope: "answered" } });
  expect(answered.requests).toEqual([]);
});

test("only whoever asked may take it back, and not what has its answer", async () => {
  const { id } = await ask(seller);
  const other = await desk.someone();
  expect(problemOf(await other.call(endpoints.cancel, { params: { id } }))).toBe("not-found");
  expect(problemOf(await agent.call(endpoints.cancel, { params: { id } }))).toBe("not-found");
  await agent.get(endpoints.answer, { params: { id }, body: answer() });
  expect(problemOf(await seller.call(endpoints.cancel, { params: { id } }))).toBe("closed");
});

test("a question for whose answer a colleague waits stays", async () => {
  const text = "Какой тариф КАСКО в Казани?";
  const { id } = await ask(seller, { text });
  const colleague = await desk.someone();
  await colleague.get(endpoints.join, { params: { id }, body: { text } });
  expect(problemOf(await seller.call(endpoints.cancel, { params: { id } }))).toBe("awaited");
  await colleague.get(endpoints.leave, { params: { id } });
  expect((await seller.get(endpoints.cancel, { params: { id } })).state).toBe("cancelled");
});
