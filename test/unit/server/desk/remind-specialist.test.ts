import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { ask, deskApp, type DeskApp, problemOf, type Someone } from "./desk-app.ts";
import { lettersOf, routingApp } from "./routing-app.ts";

let desk: DeskApp;
let seller: Someone;
let alina: Someone;
let viktor: Someone;
beforeEach(async () => {
  desk = await routingApp();
  seller = await desk.someone();
  alina = await desk.someone({ role: "agent", name: "Алина Котова" });
  viktor = await desk.someone({ role: "specialist", name: "Виктор Лавров", skills: ["андеррайтинг"] });
});
afterEach(() => desk.close());

async function routed(to = viktor.id): Promise<number> {
  const { id } = await ask(seller, { text: "ТАЙНА" });
  await alina.get(endpoints.route, { params: { id }, body: { key: crypto.randomUUID(), to, note: "" } });
  return id;
}
const remind = (id: number, who = alina) => who.call(endpoints.remindSpecialist, { params: { id } });
const kindsOf = async (id: number) =>
  (await alina.get(endpoints.request, { params: { id } })).events.map(({ kind }) => kind);

const linkIn = (text: string | undefined): string | undefined => /\/specialist\/[\w-]+/.exec(text ?? "")?.[0];

describe("reminding the specialist", () => {
  test("sends one letter, and not another before five minutes have passed", async () => {
    const id = await routed();
    expect(await remind(id)).toMatchObject({
      problem: { code: "rate-limited", retryAfterSeconds: 300 },
    });
    desk.pass(5);
    const both = await Promise.all([remind(id), remind(id)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["ok", "problem"]);
    desk.pass(4);
    expect(problemOf(await remind(id))).toBe("rate-limited");
    const letters = await lettersOf(desk, "routed");
    expect(letters.map(({ to, written }) => [to, written?.subject])).toEqual([
      [viktor.id, expect.stringMatching(/^Вам направлен вопрос/)],
      [viktor.id, expect.stringMatching(/^Напоминание: вопрос № \d+ ждёт вашего ответа/)],
    ]);
    expect(JSON.stringify(letters)).not.toContain("ТАЙНА");
    expect((await kindsOf(id)).filter((kind) => kind === "reminded")).toHaveLength(1);
    desk.pass(1);
    expect((await remind(id)).kind).toBe("ok");
  });

  test("writes to everybody of a group, with a new link to whoever has no account", async () => {
    const id = await routed("group:андеррайтинг");
    desk.pass(5);
    await remind(id);
    expect((await lettersOf(desk, "routed")).map(({ to }) => to)).toEqual([viktor.id, viktor.id]);
    const [first, again] = await lettersOf(desk, "specialist-link");
    expect(again?.written?.subject).toMatch(/^Напоминание/);
    expect(linkIn(again?.written?.text)).toBeDefined();
    expect(linkIn(again?.written?.text)).not.toBe(linkIn(first?.written?.text));
  });

  test("is the holder's and the lead's, and only while the request is with somebody", async () => {
    const id = await routed();
    desk.pass(5);
    const other = await desk.someone({ role: "agent" });
    expect(problemOf(await remind(id, other))).toBe("claimed");
    const lead = await desk.someone({ role: "lead" });
    expect((await remind(id, lead)).kind).toBe("ok");
    await alina.get(endpoints.recall, { params: { id } });
    desk.pass(5);
    expect(problemOf(await remind(id))).toBe("wrong-state");
  });

  test("changes no clock", async () => {
    const id = await routed();
    desk.pass(5);
    const before = await alina.get(endpoints.request, { params: { id } });
    await remind(id);
    const after = await alina.get(endpoints.request, { params: { id } });
    expect([after.clock, after.routed]).toEqual([before.clock, before.routed]);
  });
});

test("without mail the agent is told so", async () => {
  await desk.close();
  desk = await deskApp();
  seller = await desk.someone();
  alina = await desk.someone({ role: "agent" });
  viktor = await desk.someone({ role: "specialist" });
  expect(problemOf(await remind(await routed()))).toBe("mail-off");
});
