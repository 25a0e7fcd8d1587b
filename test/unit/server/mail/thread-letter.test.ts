import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { answer, type Someone } from "../desk/desk-app.ts";
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

const answered = async (mail: Parameters<typeof mailDesk>[0] = {}) => {
  await desk.close();
  desk = await mailDesk(mail);
  await desk.seller("marina@polis.example");
  agent = await desk.someone({ role: "agent", name: "Соколова Ирина" });
  const id = await desk.asked({ id: "<first@polis.example>", subject: "Тариф КАСКО" });
  await agent.get(endpoints.answer, { params: { id }, body: answer({ text: "Тариф 4,2 %" }) });
  await desk.send();
  return { id, letter: (await desk.left())[0] };
};

describe("a letter to the seller", () => {
  test("stands in the thread of the question, says the answer, and takes replies", async () => {
    const { id, letter } = await answered();
    expect(letter?.mail.text).toMatch(new RegExp(`^Открыть: https?://[^/]+/requests/${id}$`, "m"));
    expect(letter?.mail.inReplyTo).toBe("<first@polis.example>");
    expect(letter?.subject).toMatch(/^Re: Тариф КАСКО \[№ 1-[a-z2-9]{10}\]$/);
    expect(letter?.mail.text).toMatch(/^Тариф 4,2 %\n/);
    expect(letter?.mail.text).toContain("ответьте на это письмо");
  });

  test("where only links may leave says nothing of question and answer", async () => {
    const { letter } = await answered({ answers: "link" });
    expect(letter?.subject).toMatch(/^Ответ на вопрос № 1 \[№ 1-/);
    expect(`${letter?.subject}${letter?.mail.text}`).not.toMatch(/4,2|КАСКО/);
  });

  test("that the server refuses for good is told at the request, once", async () => {
    const id = await desk.asked({ from: "marina@polis.example" });
    await agent.get(endpoints.answer, { params: { id }, body: answer() });
    desk.smtp.refuse = "550 5.1.1 no such user";
    expect((await desk.send())[0]?.delivery).toEqual({ kind: "refused", code: "550" });
    desk.pass(3000);
    expect(await desk.send()).toEqual([]);
    const { events } = await agent.get(endpoints.request, { params: { id } });
    expect(events.filter(({ kind }) => kind === "undelivered")).toMatchObject([{ code: "550", by: null }]);
  });

  test("that nobody takes for a day is told then, and not before", async () => {
    const id = await desk.asked({ from: "marina@polis.example" });
    await agent.get(endpoints.answer, { params: { id }, body: answer() });
    desk.smtp.refuse = "451 later";
    const kinds = async () =>
      (await agent.get(endpoints.request, { params: { id } })).events.map(({ kind }) => kind);
    for (let tries = 0; tries < 31; tries += 1) {
      await desk.send();
      desk.pass(61);
    }
    expect(await kinds()).not.toContain("undelivered");
    await desk.send();
    expect(await kinds()).toContain("undelivered");
  });

  test("is written at all only to an account that is still there", async () => {
    const id = await desk.asked({ from: "marina@polis.example" });
    await agent.get(endpoints.answer, { params: { id }, body: answer() });
    await desk.store.write((trx) =>
      trx.updateTable("user").set({ active: 0 }).where("id", "=", marina.id).execute(),
    );
    expect(await desk.send()).toEqual([]);
    expect(await desk.count("letter")).toBe(0);
  });
});
