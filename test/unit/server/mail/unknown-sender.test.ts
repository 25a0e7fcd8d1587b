import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { applyRetention } from "../../../../server/desk/apply-retention.ts";
import { erasePerson } from "../../../../server/desk/erase-person.ts";
import { answer, problemOf, type Someone } from "../desk/desk-app.ts";
import { letterSource } from "./letters.ts";
import { type MailDesk, mailDesk } from "./mail-desk.ts";

let desk: MailDesk;
let marina: Someone;
let agent: Someone;
beforeEach(async () => {
  desk = await mailDesk();
  marina = await desk.seller("marina@polis.example", {
    name: "Котова Марина",
    region: "63",
    channel: "Агенты",
  });
  agent = await desk.someone({ role: "agent", name: "Соколова Ирина" });
});
afterEach(() => desk.close());

const stranger = (): Promise<number> => desk.asked({ from: "Марина <m.kotova@mail.example>" });
const row = async (id: number) =>
  (await agent.get(endpoints.requests, { query: { scope: "queue" } })).requests.find((one) => one.id === id);

describe("a letter of an unknown sender", () => {
  test("stands in the queue with its address and the reason, and cannot be answered to nobody", async () => {
    const id = await stranger();
    expect(await row(id)).toMatchObject({
      via: "mail",
      seller: null,
      letter: { from: "m.kotova@mail.example", stub: "unknown-sender" },
    });
    expect(problemOf(await agent.call(endpoints.answer, { params: { id }, body: answer() }))).toBe(
      "wrong-state",
    );
    expect(problemOf(await marina.call(endpoints.request, { params: { id } }))).toBe("not-found");
  });

  test("given to a seller is theirs, and the answer goes to their registered address alone", async () => {
    const id = await stranger();
    const params = { id };
    await agent.get(endpoints.identifySeller, { params, body: { seller: marina.id } });
    expect(await row(id)).toMatchObject({
      seller: { name: "Котова Марина" },
      region: "63",
      letter: { stub: null },
    });
    await agent.get(endpoints.answer, { params, body: answer({ text: "Тариф 4,2 %" }) });
    await desk.send();
    const letters = await desk.left();
    expect(letters.map(({ to }) => to)).toEqual([["marina@polis.example"]]);
    expect(letters[0]?.mail.text).toContain("Тариф 4,2 %");
    const own = await marina.get(endpoints.request, { params });
    expect(own.events.map(({ kind }) => kind)).toEqual(["asked", "identified", "claimed", "answered"]);
    const other = await desk.someone({ name: "Другой" });
    expect(
      problemOf(await agent.call(endpoints.identifySeller, { params, body: { seller: other.id } })),
    ).toBe("wrong-state");
  });

  test("that asks nothing is put away; what a seller asked is not", async () => {
    const id = await stranger();
    expect((await agent.get(endpoints.dismissLetter, { params: { id } })).state).toBe("cancelled");
    expect(await row(id)).toBeUndefined();
    const own = await desk.asked({ from: "marina@polis.example" });
    expect(problemOf(await agent.call(endpoints.dismissLetter, { params: { id: own } }))).toBe("wrong-state");
  });

  test("is read whole by the desk alone, with what was cut from the question", async () => {
    const id = await desk.asked({ from: "marina@polis.example", body: "Вопрос.\n-- \nМарина Котова" });
    const { letters } = await agent.get(endpoints.letters, { params: { id } });
    expect(letters).toMatchObject([
      { subject: "Тариф КАСКО", text: "Вопрос.\n-- \nМарина Котова", stub: null, message: null },
    ]);
    expect(problemOf(await marina.call(endpoints.letters, { params: { id } }))).toBe("forbidden");
  });
});

test("erasing a person takes their letters along, those before anybody knew them too", async () => {
  await desk.asked({ from: "marina@polis.example" });
  await desk.take(letterSource({ from: "marina@polis.example, x@mail.example" }));
  const id = await desk.asked({ from: "nobody@mail.example" });
  await desk.store.write((trx) =>
    trx
      .updateTable("mail_letter")
      .set({ address: "marina@polis.example" })
      .where("request", "=", id)
      .execute(),
  );
  await erasePerson(desk.store, marina.id, desk.now());
  expect(await desk.lettersOf(1)).toEqual([]);
  expect(await desk.lettersOf(id)).toEqual([]);
  expect((await agent.get(endpoints.request, { params: { id } })).question).toBe(null);
});

test("texts of letters go with the texts of their requests", async () => {
  const id = await desk.asked({ from: "marina@polis.example" });
  await agent.get(endpoints.answer, { params: { id }, body: answer() });
  const keeps = { ...desk.config.keeps, requestDays: 1 };
  await applyRetention(desk.store, keeps, new Date(desk.now().getTime() + 3 * 86_400_000));
  expect(await desk.lettersOf(id)).toEqual([]);
});
