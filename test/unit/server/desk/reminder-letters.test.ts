import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { matching } from "../harness/matching.ts";
import { answer, ask, type Someone } from "./desk-app.ts";
import { type ReminderDesk, reminderDesk } from "./reminder-desk.ts";

let desk: ReminderDesk;
beforeEach(async () => {
  desk = await reminderDesk();
});
afterEach(() => desk.close());

const claim = (who: Someone, id: number) => who.get(endpoints.claim, { params: { id } });

test("a letter names the request, how much time is used and when it is due, and nothing that was said", async () => {
  const { id } = await ask(desk.seller, { as: "complaint", text: "ТАЙНА" });
  desk.pass(24);
  await desk.look();
  const [letter] = await desk.written();
  const link = `http://127.0.0.1:4000/desk/requests/${id}`;
  expect(letter).toEqual({
    subject: `Жалоба № ${id}: прошло 80 % времени. Ответить до 2 февраля в 10:30 GMT+3`,
    text: [
      `Жалоба № ${id}: прошло 80 % времени`,
      "Ответить до 2 февраля в 10:30 GMT+3",
      "Пока никто не взял",
      `Открыть: ${link}`,
      "",
      `Complaint No. ${id}: 80 % of the time is used`,
      "Answer by 2 February at 10:30 GMT+3",
      "Nobody has taken it yet",
      `Open: ${link}`,
    ].join("\n"),
  });
  desk.pass(10);
  await desk.look();
  expect((await desk.written()).at(-1)).toMatchObject({
    subject: `Жалоба № ${id}: время вышло. Ответить нужно было до 2 февраля в 10:30 GMT+3`,
  });
});

test("one that was held up does not arrive at night, nor when it is answered, nor in other hands", async () => {
  desk.pass(7 * 60 + 30);
  const { id } = await ask(desk.seller);
  await claim(desk.alina, id);
  desk.pass(24);
  await desk.look();
  expect(await desk.written()).toMatchObject([{ subject: matching(/80 %/) }, { subject: matching(/80 %/) }]);
  desk.pass(60);
  const morning = { later: "2026-02-03T06:00:00Z" };
  expect(await desk.written()).toEqual([morning, morning]);
  desk.pass(14 * 60 + 6);
  await desk.alina.get(endpoints.release, { params: { id } });
  await claim(desk.oleg, id);
  // The lead is told all the same.
  expect(await desk.written()).toMatchObject([null, { subject: matching(/80 %/) }]);
  await desk.oleg.get(endpoints.answer, { params: { id }, body: answer() });
  expect(await desk.written()).toEqual([null, null]);
});

test("one that was merged keeps the time it has: its own marks go to whoever has the other", async () => {
  const early = await ask(desk.seller);
  desk.pass(12);
  const late = await ask(desk.seller);
  await claim(desk.alina, late.id);
  await claim(desk.alina, early.id);
  await desk.alina.get(endpoints.merge, { params: { id: early.id }, body: { into: late.id } });
  desk.pass(3);
  expect(await desk.look()).toEqual([[early.id, 50, ["Алина Юсупова"]]]);
  desk.pass(9);
  expect(await desk.look()).toEqual([[early.id, 80, ["Алина Юсупова", "Вера Ким"]]]);
  const subject = `Вопрос № ${early.id}: прошло 80 % времени. Ответить до 2 февраля в 10:30 GMT+3`;
  expect(await desk.written()).toMatchObject([{ subject }, { subject }]);
  const question = { key: crypto.randomUUID(), text: "Какой регион?" };
  await desk.alina.get(endpoints.askSeller, { params: { id: late.id }, body: question });
  desk.pass(60);
  expect(await desk.look()).toEqual([]);
  expect(await desk.written()).toEqual([null, null]);
});
