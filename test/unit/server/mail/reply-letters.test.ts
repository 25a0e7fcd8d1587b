import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { answer, type Someone } from "../desk/desk-app.ts";
import { letterSource } from "./letters.ts";
import { type MailDesk, mailDesk } from "./mail-desk.ts";

let desk: MailDesk;
let agent: Someone;
beforeEach(async () => {
  desk = await mailDesk();
  await desk.seller("Marina@Polis.example", { name: "Марина Котова", region: "63" });
  agent = await desk.someone({ role: "agent", name: "Ирина Соколова" });
});
afterEach(() => desk.close());

const view = (id: number) => agent.get(endpoints.request, { params: { id } });

const answered = async (id: number): Promise<void> => {
  await agent.get(endpoints.answer, { params: { id }, body: answer({ text: "Тариф 4,2 %" }) });
  await desk.send();
};
const askBack = async (id: number): Promise<void> => {
  await agent.get(endpoints.askSeller, {
    params: { id },
    body: { key: crypto.randomUUID(), text: "Какой год выпуска машины?" },
  });
  await desk.send();
};

describe("a reply", () => {
  test("of the seller to a question of the desk lets the clock run again, without what it quotes", async () => {
    const id = await desk.asked();
    await askBack(id);
    const [letter] = await desk.left();
    expect(letter?.to).toEqual(["Marina@polis.example"]);
    await desk.take(
      letterSource({
        subject: letter?.subject ?? "",
        headers: [`In-Reply-To: ${letter?.name}`],
        body: "2021 год.\n\nпн, 2 февр. 2026 г. в 10:05, Одно окно <ask@polis.example>:\n> Какой год выпуска машины?",
      }),
    );
    const request = await view(id);
    expect(request.state).toBe("open");
    expect(request.messages.at(-1)).toMatchObject({ from: "seller", text: "2021 год." });
    expect((await desk.lettersOf(id)).at(-1)?.text).toContain("Какой год выпуска машины?");
  });

  test.each([
    ["names the thread in References alone", (a: string) => ({ headers: [`References: <x@y> ${a} <z@w>`] })],
    [
      "names it by the token of the subject alone",
      (_: string, subject: string) => ({ subject: `Отв: ${subject}` }),
    ],
  ])("that %s finds it", async (_, given) => {
    const id = await desk.asked();
    await askBack(id);
    const [letter] = await desk.left();
    const subject = letter?.subject ?? "";
    const { became, request } = await desk.take(letterSource(given(letter?.name ?? "", subject)));
    expect([became, request]).toEqual(["reply", id]);
  });

  test("to one's own earlier letter goes beside it", async () => {
    const id = await desk.asked({ id: "<first@polis.example>" });
    expect(
      await desk.take(
        letterSource({ headers: ["In-Reply-To: <first@polis.example>"], body: "И ещё: год 2021." }),
      ),
    ).toEqual({
      became: "reply",
      request: id,
    });
  });

  test("of somebody else is a new request, and the thread stays as it was", async () => {
    const id = await desk.asked();
    await askBack(id);
    const petr = await desk.seller("petr@polis.example", { name: "Пётр Орлов" });
    const [letter] = await desk.left();
    const headers = [`In-Reply-To: ${letter?.name}`];
    const colleague = await desk.take(
      letterSource({
        from: "petr@polis.example",
        subject: letter?.subject ?? "",
        headers,
      }),
    );
    const stranger = await desk.take(
      letterSource({
        from: "x@mail.example",
        subject: letter?.subject ?? "",
        headers,
      }),
    );
    expect([colleague.became, stranger.became]).toEqual(["request", "request"]);
    expect((await view(colleague.request ?? 0)).seller?.id).toBe(petr.id);
    const request = await view(id);
    expect(request.state).toBe("paused");
    expect(request.messages).toHaveLength(1);
  });

  test("with a number made up finds nothing", async () => {
    const id = await desk.asked();
    const { became } = await desk.take(
      letterSource({
        subject: `Re: [№ ${id}-abcdefghij]`,
        headers: [`References: <request-${id}.abcdefghij@x>`],
      }),
    );
    expect(became).toBe("request");
  });

  test("to an answered request reaches the desk without reopening it", async () => {
    const id = await desk.asked();
    await answered(id);
    const [letter] = await desk.left();
    await desk.take(letterSource({ subject: letter?.subject ?? "", body: "Спасибо!" }));
    const request = await view(id);
    expect(request.state).toBe("answered");
    expect(request.messages.at(-1)).toMatchObject({ kind: "reply", text: "Спасибо!" });
  });
});
