import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { insertRequest } from "../../../../server/desk/insert-request.ts";
import { typicalMinutes } from "../../../../server/desk/typical-minutes.ts";
import { answer, ask, type DeskApp, deskApp, mondayTen, type Someone } from "./desk-app.ts";

let desk: DeskApp;
let seller: Someone;
let agent: Someone;
beforeEach(async () => {
  desk = await deskApp();
  seller = await desk.someone();
  agent = await desk.someone({ role: "agent" });
});
afterEach(() => desk.close());

const idsIn = async (scope: "mine" | "queue" | "answered", who = agent): Promise<number[]> =>
  (await who.get(endpoints.requests, { query: { scope } })).requests.map(({ id }) => id);

test("the queue: overdue first, then by time to due, then off hours, then those waiting for the seller", async () => {
  const overdue = await ask(seller);
  desk.pass(20);
  const waiting = await ask(seller);
  const body = { key: crypto.randomUUID(), text: "Какой регион?" };
  await agent.get(endpoints.askSeller, { params: { id: waiting.id }, body });
  const late = await ask(seller);
  desk.pass(-10);
  const soon = await ask(seller, { elapsedMs: 4 * 60_000 });
  desk.pass(25);
  expect(await idsIn("queue")).toEqual([overdue.id, soon.id, late.id, waiting.id]);
  // 17:20 in Moscow is 18:20 in Samara.
  desk.pass(7 * 60 + 5 - 20);
  const east = await desk.someone({ region: "63" });
  const closed = await ask(east);
  const now = await ask(seller);
  expect((await idsIn("queue")).slice(-3)).toEqual([now.id, closed.id, waiting.id]);
});

test("a seller's list has the newest first, the answered list the latest answer", async () => {
  const [first, second] = [await ask(seller), await ask(seller)];
  const other = await ask(await desk.someone());
  expect(await idsIn("mine", seller)).toEqual([second.id, first.id]);
  await agent.get(endpoints.answer, { params: { id: second.id }, body: answer() });
  desk.pass(1);
  await agent.get(endpoints.answer, { params: { id: first.id }, body: answer() });
  expect(await idsIn("answered")).toEqual([first.id, second.id]);
  expect(await idsIn("queue")).toEqual([other.id]);
});

test("2,000 open requests are listed and sorted, none is missing", { timeout: 60_000 }, async () => {
  await fill(2000);
  const { requests } = await agent.get(endpoints.requests, { query: { scope: "queue", limit: 2000 } });
  expect(requests).toHaveLength(2000);
  const due = requests.map(({ clock }) => clock.dueAt ?? "");
  expect(due).toEqual(due.toSorted());
});

test("the usual time is the median of questions of the last four weeks, told from five answers on", async () => {
  for (const minutes of [2, 4, 9, 20]) {
    const { id } = await ask(seller);
    desk.pass(minutes);
    await agent.get(endpoints.answer, { params: { id }, body: answer() });
  }
  expect(await typicalMinutes(desk.store, desk.now())).toBeNull();
  const { id } = await ask(seller);
  desk.pass(25);
  await agent.get(endpoints.answer, { params: { id }, body: answer() });
  for (let complaints = 0; complaints < 5; complaints += 1) {
    const complaint = await ask(seller, { as: "complaint" });
    desk.pass(40);
    await agent.get(endpoints.answer, { params: { id: complaint.id }, body: answer() });
  }
  expect(await typicalMinutes(desk.store, desk.now())).toBe(9);
  desk.pass(5 * 7 * 24 * 60);
  expect(await typicalMinutes(desk.store, desk.now())).toBeNull();
});

async function fill(count: number): Promise<void> {
  await desk.store.write(async (trx) => {
    for (let i = 0; i < count; i += 1) {
      await insertRequest(trx, {
        seller: seller.id,
        kind: "question",
        via: "extension",
        region: i % 2 === 0 ? null : "63",
        channel: null,
        department: null,
        joinedAt: null,
        breachesAt: null,
        calendar: i % 2 === 0 ? "moscow" : "samara",
        rules: 0,
        minutes: 30,
        askedAt: new Date(Date.parse(mondayTen) - (i % 900) * 1000).toISOString(),
        text: `Вопрос ${i}. Какой тариф КАСКО в Казани, если машине больше пяти лет?`,
        context: {
          page: { address: `https://portal.example/p${i % 300}`, title: "КАСКО", breadcrumb: ["Портал"] },
        },
        at: mondayTen,
        notify: [],
      });
    }
  });
}
