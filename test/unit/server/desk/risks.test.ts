import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { livePath } from "../../../../core/contract/paths.ts";
import { deskOf } from "../../../../server/desk/desk-of.ts";
import { ReminderWatch } from "../../../../server/desk/reminders/reminder-watch.ts";
import { answer, ask, type DeskApp, deskApp, type Someone } from "./desk-app.ts";
import { StreamReader } from "./read-stream.ts";

let desk: DeskApp;
let seller: Someone;
let alina: Someone;
let lead: Someone;
beforeEach(async () => {
  desk = await deskApp();
  seller = await desk.someone();
  alina = await desk.someone({ role: "agent", name: "Алина Юсупова" });
  lead = await desk.someone({ role: "lead" });
});
afterEach(() => desk.close());

const risks = async (who: Someone = alina) =>
  (await who.get(endpoints.requests, { query: { scope: "queue" } })).risks;

test("with one agent and eight minutes an answer the fourth of four is at risk, and about when its turn comes", async () => {
  const ids: number[] = [];
  for (let nth = 0; nth < 4; nth += 1) ids.push((await ask(seller)).id);
  expect(await risks()).toEqual([{ request: ids[3], reachedAt: "2026-02-02T07:25:00Z" }]);
  await desk.someone({ role: "agent" });
  expect(await risks()).toEqual([]);
});

test("what is answered makes way, and what waits for its seller is in nobody's way", async () => {
  const ids: number[] = [];
  for (let nth = 0; nth < 5; nth += 1) ids.push((await ask(seller)).id);
  const [first = 0, second = 0] = ids;
  expect(await risks()).toHaveLength(2);
  await alina.get(endpoints.answer, { params: { id: first }, body: answer() });
  const message = { key: crypto.randomUUID(), text: "Какой регион?" };
  await alina.get(endpoints.askSeller, { params: { id: second }, body: message });
  expect(await risks()).toEqual([]);
});

test("nobody knows when where nobody is there; what was asked at night is reached in the morning", async () => {
  const { id } = await ask(seller);
  for (const account of [alina.id, lead.id]) {
    await lead.get(endpoints.addAbsence, {
      body: { account, reason: "meeting", until: "2026-02-02T12:00:00Z" },
    });
  }
  expect(await risks()).toEqual([{ request: id, reachedAt: null }]);
  desk.pass(13 * 60);
  const nightly: number[] = [];
  for (let nth = 0; nth < 4; nth += 1) nightly.push((await ask(seller)).id);
  // The one of the day is overdue, and in the way.
  expect(await risks()).toEqual([
    { request: nightly[2], reachedAt: "2026-02-03T06:25:00Z" },
    { request: nightly[3], reachedAt: "2026-02-03T06:35:00Z" },
  ]);
});

test("what answers really take is learnt once twenty were given", async () => {
  for (let nth = 0; nth < 20; nth += 1) {
    const { id } = await ask(seller);
    await alina.get(endpoints.claim, { params: { id } });
    desk.pass(15);
    await alina.get(endpoints.answer, { params: { id }, body: answer() });
  }
  await ask(seller);
  const { id } = await ask(seller);
  const third = await ask(seller);
  expect((await risks())?.map(({ request }) => request)).toEqual([third.id]);
  expect(id).toBeGreaterThan(0);
});

test("the desk alone is told, in its lists and on its streams alike, and only when it is other than before", async () => {
  const { store, config, now, portal } = desk;
  const watch = new ReminderWatch({
    desk: deskOf(desk.hub, { store, config, now, catalogue: portal }),
    live: desk.hub,
  });
  const listen = async (who: Someone): Promise<StreamReader> =>
    new StreamReader(await desk.app.request(livePath, { headers: { authorization: `Bearer ${who.token}` } }));
  const [atDesk, own] = await Promise.all([listen(alina), listen(seller)]);
  for (let nth = 0; nth < 4; nth += 1) await ask(seller);
  await watch.turn();
  await watch.turn();
  desk.hub.publish({ type: "release", release: "r2" }, "everyone");
  const heard = (await atDesk.until(({ type }) => type === "release")).filter(({ type }) => type === "risk");
  expect(heard).toEqual([{ type: "risk", risks: await risks() }]);
  expect((await own.until(({ type }) => type === "release")).some(({ type }) => type === "risk")).toBe(false);
  expect((await seller.get(endpoints.requests, { query: { scope: "mine" } })).risks).toBeUndefined();
  const specialist = await desk.someone({ role: "specialist" });
  expect(await risks(specialist)).toBeUndefined();
});
