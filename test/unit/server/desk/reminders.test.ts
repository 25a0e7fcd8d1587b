import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import type { LiveEvent } from "../../../../core/contract/live.ts";
import { livePath } from "../../../../core/contract/paths.ts";
import { answer, ask, deskApp, type Someone } from "./desk-app.ts";
import { StreamReader } from "./read-stream.ts";
import { type ReminderDesk, reminderDesk } from "./reminder-desk.ts";

let desk: ReminderDesk;
beforeEach(async () => {
  desk = await reminderDesk();
});
afterEach(() => desk.close());

const claim = (who: Someone, id: number) => who.get(endpoints.claim, { params: { id } });
const remindersIn = (events: LiveEvent[]) => events.filter(({ type }) => type === "reminder");
const told = async (look = desk.look()) => (await look).map(([request, percent]) => [request, percent]);

describe("whoever can act is reminded", () => {
  test("at half of the time on the screens of all on shift while nobody has it, with no letter", async () => {
    const { id } = await ask(desk.seller);
    desk.pass(14);
    expect(await desk.look()).toEqual([]);
    desk.pass(1);
    expect(await desk.look()).toEqual([[id, 50, ["Алина Юсупова", "Вера Ким", "Олег Серов"]]]);
    expect(await desk.letters()).toEqual([]);
  });

  test("of what somebody has, they alone at half; they and the lead, by letter too, at four fifths and at the end", async () => {
    const { id } = await ask(desk.seller);
    await claim(desk.alina, id);
    desk.pass(15);
    expect(await desk.look()).toEqual([[id, 50, ["Алина Юсупова"]]]);
    desk.pass(9);
    expect(await desk.look()).toEqual([[id, 80, ["Алина Юсупова", "Вера Ким"]]]);
    desk.pass(6);
    expect(await desk.look()).toEqual([[id, 100, ["Алина Юсупова", "Вера Ким"]]]);
    expect(await desk.letters()).toEqual([
      'Алина Юсупова {"of":"desk","percent":100}',
      'Алина Юсупова {"of":"desk","percent":80}',
      'Вера Ким {"of":"desk","percent":100}',
      'Вера Ким {"of":"desk","percent":80}',
    ]);
  });

  test("not who is away: of what nobody has, those on shift hear", async () => {
    const { id } = await ask(desk.seller);
    const body = { account: desk.oleg.id, reason: "sick", until: null } as const;
    await desk.lead.get(endpoints.addAbsence, { body });
    desk.pass(15);
    expect(await desk.look()).toEqual([[id, 50, ["Алина Юсупова", "Вера Ким"]]]);
  });

  test("in codes alone, on the streams of those who can act and of nobody else", async () => {
    const listen = async (who: Someone): Promise<StreamReader> =>
      new StreamReader(
        await desk.app.request(livePath, { headers: { authorization: `Bearer ${who.token}` } }),
      );
    const streams = await Promise.all([desk.alina, desk.oleg, desk.seller].map(listen));
    const { id } = await ask(desk.seller, { text: "ТАЙНА" });
    await claim(desk.alina, id);
    desk.pass(15);
    await desk.look();
    desk.hub.publish({ type: "release", release: "r2" }, "everyone");
    const heard = await Promise.all(streams.map((stream) => stream.until(({ type }) => type === "release")));
    expect(heard.map(remindersIn)).toEqual([
      [{ type: "reminder", request: id, of: "desk", percent: 50, serverNow: desk.now().toISOString() }],
      [],
      [],
    ]);
  });

  test("a specialist of their own time, on their screen and by letter; the agent when they stay silent", async () => {
    const specialist = await desk.someone({ role: "specialist", name: "Юрий Белов" });
    const { id } = await ask(desk.seller);
    await claim(desk.alina, id);
    const body = { key: crypto.randomUUID(), to: specialist.id, note: "" };
    await desk.alina.get(endpoints.route, { params: { id }, body });
    desk.pass(12);
    expect(await desk.look()).toEqual([[id, 80, ["специалист"]]]);
    expect(await desk.letters()).toEqual(['специалист {"of":"specialist","percent":80}']);
    // Fifteen minutes of the specialist's end together with half of the desk's.
    desk.pass(3);
    expect(await desk.look()).toEqual([
      [id, 50, ["Алина Юсупова"]],
      [id, 100, ["Алина Юсупова"]],
    ]);
    expect(await desk.letters()).toHaveLength(1);
  });
});

describe("each mark once", () => {
  test("however often one looks, after a restart, and with two servers looking at once", async () => {
    const { id } = await ask(desk.seller);
    desk.pass(15);
    const both = await Promise.all([told(), told(desk.look(desk.newWatch()))]);
    expect(both.flat()).toEqual([[id, 50]]);
    expect(await told()).toEqual([]);
    expect(await told(desk.look(desk.newWatch()))).toEqual([]);
  });

  test("what a standstill missed is told afterwards, the last mark for all of them", async () => {
    const { id } = await ask(desk.seller);
    desk.pass(40);
    expect(await told()).toEqual([[id, 100]]);
    expect(await told(desk.look(desk.newWatch()))).toEqual([]);
    expect(await desk.store.read.selectFrom("reminder").select("percent").execute()).toHaveLength(3);
  });

  test("whatever way the machine's clock is turned", async () => {
    const { id } = await ask(desk.seller);
    desk.pass(16);
    expect(await told()).toEqual([[id, 50]]);
    desk.pass(-10);
    expect(await told()).toEqual([]);
    desk.pass(10);
    expect(await told()).toEqual([]);
    desk.pass(8);
    expect(await told()).toEqual([[id, 80]]);
  });
});

describe("nobody is reminded of what they can do nothing about", () => {
  test("while the seller owes a reply; the rest of the time goes on afterwards", async () => {
    const { id } = await ask(desk.seller);
    desk.pass(10);
    const question = { key: crypto.randomUUID(), text: "Какой регион?" };
    await desk.alina.get(endpoints.askSeller, { params: { id }, body: question });
    desk.pass(60);
    expect(await told()).toEqual([]);
    const reply = { key: crypto.randomUUID(), text: "Казань" };
    await desk.seller.get(endpoints.reply, { params: { id }, body: reply });
    expect(await told()).toEqual([]);
    desk.pass(5);
    expect(await told()).toEqual([[id, 50]]);
  });

  test("of what is answered", async () => {
    const { id } = await ask(desk.seller);
    desk.pass(14);
    await desk.alina.get(endpoints.answer, { params: { id }, body: answer() });
    desk.pass(60);
    expect(await told()).toEqual([]);
  });

  test("outside hours: what was reached before the evening is told in the morning", async () => {
    // Asked at 17:40; the desk closes at 18:00, the pass comes at 18:01.
    desk.pass(7 * 60 + 40);
    const { id } = await ask(desk.seller);
    desk.pass(21);
    expect(await told()).toEqual([]);
    desk.pass(14 * 60 + 58);
    expect(await told()).toEqual([]);
    desk.pass(1);
    expect(await told()).toEqual([[id, 50]]);
  });
});

test("a target of its own gives a request its own time, fixed when it is asked, whatever its topic becomes", async () => {
  const topics = [
    { id: "payout", ru: "Выплаты", en: "Payouts", rules: [{ words: ["выплата"] }] },
    { id: "kasko", ru: "КАСКО", en: "Motor" },
  ];
  const targets = [
    { kind: "complaint" as const, minutes: 60 },
    { topic: "payout", minutes: 20 },
    { topic: "kasko", minutes: 5 },
  ];
  const other = await deskApp({ desk: { ...desk.config.desk, topics, targets } });
  const seller = await other.someone();
  const agent = await other.someone({ role: "agent" });
  const complaint = await ask(seller, { as: "complaint", text: "Долго нет ответа" });
  const payout = await ask(seller, { text: "Когда придёт выплата?" });
  const plain = await ask(seller, { text: "Где бланк?" });
  expect([complaint, payout, plain].map(({ clock }) => clock.remainingSeconds / 60)).toEqual([60, 20, 30]);
  await agent.get(endpoints.setTopic, { params: { id: plain.id }, body: { topic: "kasko" } });
  const { clock } = await seller.get(endpoints.request, { params: { id: plain.id } });
  expect(clock.dueAt).toBe(plain.clock.dueAt);
  await other.close();
});
