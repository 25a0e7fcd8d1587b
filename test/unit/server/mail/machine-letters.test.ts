import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { answer, type Someone } from "../desk/desk-app.ts";
import { bounceOf, letterSource } from "./letters.ts";
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

describe("machines", () => {
  test("an auto-reply storm makes no request, wakes no clock and is answered by nothing", async () => {
    const id = await desk.asked();
    await agent.get(endpoints.askSeller, {
      params: { id },
      body: { key: crypto.randomUUID(), text: "Какой год?" },
    });
    await desk.send();
    const [letter] = await desk.left();
    const headers = [`In-Reply-To: ${letter?.name}`, "Auto-Submitted: auto-replied"];
    for (let n = 0; n < 20; n += 1) {
      expect(
        (await desk.take(letterSource({ subject: `Автоответ: ${letter?.subject}`, headers }))).became,
      ).toBe("automatic");
    }
    expect((await view(id)).state).toBe("paused");
    expect([await desk.count("request"), await desk.count("letter")]).toEqual([1, 1]);
  });

  test("a letter of our own that comes back to the mailbox is known", async () => {
    await desk.asked();
    await agent.get(endpoints.answer, { params: { id: 1 }, body: answer() });
    await desk.send();
    const source = desk.smtp.letters[0]?.source ?? "";
    expect((await desk.take(Buffer.from(source))).became).toBe("own");
    expect(source).toContain("Auto-Submitted: auto-generated");
  });

  test("a bounce is told at the request it is of, a mere delay is not", async () => {
    const id = await desk.asked();
    await agent.get(endpoints.answer, { params: { id }, body: answer() });
    await desk.send();
    const name = (await desk.left())[0]?.name ?? "";
    await desk.take(bounceOf(name, { action: "delayed", status: "4.4.1" }));
    expect((await view(id)).events.map(({ kind }) => kind)).not.toContain("undelivered");
    await desk.take(bounceOf(name));
    expect((await view(id)).events.at(-1)).toMatchObject({ kind: "undelivered", code: "5.1.1" });
    expect(await desk.count("request")).toBe(1);
  });

  test("a bounce of a letter that nobody here wrote is passed over", async () => {
    const id = await desk.asked();
    await desk.take(bounceOf(`<letter-1.abcdefghij@polis.example>`));
    expect((await view(id)).events).toHaveLength(1);
  });
});
