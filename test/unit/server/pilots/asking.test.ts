import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Pilots } from "../../../../core/contract/config-pilots.ts";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { ask, deskApp, type DeskApp, problemOf, question, type Someone } from "../desk/desk-app.ts";

/** It is Monday, 2 February 2026, 10:00 in Moscow. */
const today = "2026-02-02T00:00:00+03:00";
const march = "2026-03-01T00:00:00+03:00";
const inKazan = { name: "Казань", from: today, regions: ["Казань"], channels: [], departments: [] };
const inUfa = { name: "Уфа", from: march, regions: ["Уфа"], channels: ["Банки"], departments: [] };

let desk: DeskApp;
let lead: Someone;
let kazan: Someone;
let ufa: Someone;
let omsk: Someone;
beforeEach(async () => {
  desk = await deskApp();
  lead = await desk.someone({ role: "lead", name: "Ольга Седова" });
  kazan = await desk.someone({ name: "Марина Котова", region: "Казань" });
  ufa = await desk.someone({ name: "Олег Дятлов", region: "Уфа", channel: "Банки" });
  omsk = await desk.someone({ name: "Нина Белова", region: "Омск" });
});
afterEach(() => desk.close());

async function pilot(pilots: Pilots, seen = 0) {
  return lead.get(endpoints.putRules, { body: { kind: "pilots", seen, body: { pilots } } });
}
const askingOf = async (who: Someone) => (await who.get(endpoints.me, {})).asking;

describe("where the button is", () => {
  test("everywhere until somebody begins a pilot", async () => {
    expect((await lead.get(endpoints.rules, {})).pilots).toMatchObject({
      version: 0,
      body: { pilots: null },
    });
    for (const who of [kazan, ufa, omsk]) expect(await askingOf(who)).toEqual({ kind: "on" });
  });

  test("each is told whether they may ask, and from when", async () => {
    await pilot([inKazan, inUfa]);
    expect(await askingOf(kazan)).toEqual({ kind: "on" });
    expect(await askingOf(ufa)).toEqual({ kind: "off", from: "2026-02-28T21:00:00Z" });
    expect(await askingOf(omsk)).toEqual({ kind: "off", from: null });
    expect(await askingOf(lead)).toEqual({ kind: "on" });
  });

  test("others are refused in words that say what helps, and nothing is written", async () => {
    await pilot([inKazan, inUfa]);
    await ask(kazan);
    for (const who of [ufa, omsk]) {
      const refused = await who.call(endpoints.ask, { body: question() });
      expect(refused).toMatchObject({
        kind: "problem",
        problem: { code: "not-in-pilot", status: 403 },
      });
      expect(refused.kind === "problem" && refused.problem.detail).toMatch(/Поиск|Search/);
    }
    expect(await desk.store.read.selectFrom("request").select("id").execute()).toHaveLength(1);
  });

  test("it comes by itself on its day", async () => {
    await pilot([inUfa]);
    desk.pass((Date.parse(march) - desk.now().getTime()) / 60_000);
    expect(await askingOf(ufa)).toEqual({ kind: "on" });
    await ask(ufa);
  });

  test("who works at the service may try it anywhere", async () => {
    await pilot([inUfa]);
    const agent = await desk.someone({ role: "agent", name: "Анна Лебедева" });
    expect((await ask(agent)).state).toBe("open");
  });
});

describe("a pilot that is narrowed", () => {
  test("a question that was taken answers its repeat as before", async () => {
    const body = question();
    const { id } = await kazan.get(endpoints.ask, { body });
    desk.pass(1);
    await pilot([inUfa]);
    expect((await kazan.get(endpoints.ask, { body })).id).toBe(id);
  });

  test("what was clicked with the button there is not lost on its way; later ones are refused", async () => {
    desk.pass(10);
    const clickedAt = desk.now().toISOString();
    desk.pass(1);
    await pilot([inUfa]);
    desk.pass(1);
    await ask(kazan, { clickedAt, elapsedMs: 120_000 });
    expect(problemOf(await kazan.call(endpoints.ask, { body: question() }))).toBe("not-in-pilot");
  });

  test("a thread that is open goes on", async () => {
    const { id } = await ask(omsk);
    await pilot([inUfa]);
    const body = { key: randomUUID(), text: "Забыла написать: клиенту 22 года." };
    const view = await omsk.get(endpoints.reply, { params: { id }, body });
    expect(view.messages.at(-1)).toMatchObject({ text: body.text });
  });
});

describe("beside the button", () => {
  test("an agent writes down a call of any seller", async () => {
    await pilot([inUfa]);
    const agent = await desk.someone({ role: "agent", name: "Анна Лебедева" });
    const body = { key: randomUUID(), seller: omsk.id, as: "question" as const, text: "Какой тариф КАСКО?" };
    expect((await agent.get(endpoints.logCall, { body })).state).toBe("open");
  });

  test("nobody outside waits along for a colleague's answer", async () => {
    const text = "Какой тариф КАСКО в Казани для водителя до 22 лет?";
    const { id } = await ask(kazan, { text });
    await pilot([inKazan]);
    const joined = await omsk.call(endpoints.join, { params: { id }, body: { text } });
    expect(problemOf(joined)).toBe("not-in-pilot");
  });
});

describe("the rules", () => {
  test("are kept as versions with who and why, and written into the log of changes", async () => {
    await pilot([inKazan]);
    const standing = await pilot(null, 1);
    expect(standing.pilots).toMatchObject({ version: 2, by: { name: "Ольга Седова" } });
    const { versions } = await lead.get(endpoints.ruleVersions, { params: { kind: "pilots" } });
    expect(versions.map(({ version }) => version)).toEqual([2, 1, 0]);
    const { entries } = await lead.get(endpoints.audit, { query: {} });
    expect(entries.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      "rules-changed pilots",
      "rules-changed pilots",
    ]);
    expect(await askingOf(omsk)).toEqual({ kind: "on" });
  });

  test.each([
    ["no pilot at all", []],
    ["two of one name", [inKazan, inKazan]],
    ["one without a name", [{ ...inKazan, name: "  " }]],
  ])("%s is refused", async (_, pilots) => {
    const body = { kind: "pilots" as const, seen: 0, body: { pilots } };
    expect(problemOf(await lead.call(endpoints.putRules, { body }))).toBe("invalid");
  });

  test("agents and sellers do not change them", async () => {
    const agent = await desk.someone({ role: "agent", name: "Анна Лебедева" });
    const body = { kind: "pilots" as const, seen: 0, body: { pilots: [inKazan] } };
    for (const who of [agent, kazan])
      expect(problemOf(await who.call(endpoints.putRules, { body }))).toBe("forbidden");
  });
});
