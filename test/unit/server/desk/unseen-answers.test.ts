import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { sendUnseenAnswers } from "../../../../server/desk/reminders/unseen-answers.ts";
import { letterKinds } from "../../../../server/mail/letter-kinds.ts";
import { answer, ask, type DeskApp, deskApp, type Someone } from "./desk-app.ts";

let desk: DeskApp;
let seller: Someone;
let agent: Someone;
beforeEach(async () => {
  desk = await deskApp({ mail: { host: "127.0.0.1", port: 1, from: "desk@polis.example" } });
  seller = await desk.someone();
  agent = await desk.someone({ role: "agent" });
});
afterEach(() => desk.close());

async function answered(text = "Тариф 4,2 %"): Promise<number> {
  const { id } = await ask(seller);
  await agent.get(endpoints.answer, { params: { id }, body: answer({ text }) });
  return id;
}

/** What the letters of unseen answers would say now. */
async function letters(): Promise<(string | null)[]> {
  const rows = await desk.store.read.selectFrom("letter").selectAll().where("kind", "=", "thread").execute();
  const lettering = { store: desk.store, config: desk.config, now: desk.now, portal: desk.portal };
  return Promise.all(
    rows.map(async (row) => {
      const written = await letterKinds.thread.compose(row, lettering);
      return written !== null && "text" in written ? written.text : null;
    }),
  );
}

test("an answer that the seller has not seen in ten minutes goes by mail too, once", async () => {
  const id = await answered();
  desk.pass(9);
  expect(await sendUnseenAnswers(desk)).toEqual([]);
  desk.pass(1);
  const both = await Promise.all([sendUnseenAnswers(desk), sendUnseenAnswers(desk)]);
  expect(both.flat()).toEqual([id]);
  desk.pass(60);
  expect(await sendUnseenAnswers(desk)).toEqual([]);
  const [letter, ...others] = await letters();
  expect(letter).toContain("4,2 %");
  expect(others).toEqual([]);
});

test("not one that was seen meanwhile, not even where its letter waits already", async () => {
  const seen = await answered();
  await seller.get(endpoints.viewed, { params: { id: seen } });
  desk.pass(10);
  expect(await sendUnseenAnswers(desk)).toEqual([]);
  const later = await answered();
  desk.pass(10);
  expect(await sendUnseenAnswers(desk)).toEqual([later]);
  await seller.get(endpoints.viewed, { params: { id: later } });
  expect(await letters()).toEqual([null]);
});

test("nor one that was reopened; the answer after it counts its own ten minutes", async () => {
  const id = await answered("Первый ответ");
  desk.pass(5);
  await seller.get(endpoints.feedback, { params: { id }, body: { result: "incomplete" } });
  desk.pass(5);
  expect(await sendUnseenAnswers(desk)).toEqual([]);
  await agent.get(endpoints.answer, { params: { id }, body: answer({ text: "Второй ответ" }) });
  desk.pass(9);
  expect(await sendUnseenAnswers(desk)).toEqual([]);
  desk.pass(1);
  expect(await sendUnseenAnswers(desk)).toEqual([id]);
  expect(await letters()).toEqual([expect.stringContaining("Второй ответ")]);
});

test("without mail nothing is kept in wait", async () => {
  await desk.close();
  desk = await deskApp();
  seller = await desk.someone();
  agent = await desk.someone({ role: "agent" });
  await answered();
  desk.pass(10);
  expect(await sendUnseenAnswers(desk)).toEqual([]);
  expect(await desk.store.read.selectFrom("unseen_answer").selectAll().execute()).toEqual([]);
  expect(await letters()).toEqual([]);
});
