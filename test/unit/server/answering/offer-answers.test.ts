import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import type { Ask } from "../../../../core/contract/request.ts";
import { erasePerson } from "../../../../server/desk/erase-person.ts";
import { answer, ask, type DeskApp, deskApp, problemOf, section, type Someone } from "../desk/desk-app.ts";
import { portal } from "../desk/test-config.ts";

const text = "Какой тариф КАСКО в Казани?";
const words = "какой тариф каско в казани";
const said = { text: "Базовый тариф 4,6 % [1].", sources: [{ record: "open" }] };

let desk: DeskApp;
let colleague: Someone;
let seller: Someone;
let agent: Someone;
beforeEach(async () => {
  desk = await deskApp({ keeps: { contextDays: 365, requestDays: 60 } });
  desk.sections.push(section("open", ["everyone"]), section("closed", ["underwriting"]));
  colleague = await desk.someone({ name: "Олег Дятлов", groups: ["underwriting"] });
  seller = await desk.someone({ name: "Марина Котова" });
  agent = await desk.someone({ role: "agent", name: "Алина Юсупова", groups: ["underwriting"] });
});
afterEach(() => desk.close());

type Given = { readonly asked?: Partial<Ask>; readonly answered?: Parameters<typeof answer>[0] };

/** The colleague asks and is answered; the number of it. */
async function answered({ asked, answered: changes }: Given = {}): Promise<number> {
  const { id } = await ask(colleague, { text, ...asked });
  await agent.get(endpoints.answer, { params: { id }, body: answer({ ...said, ...changes }) });
  return id;
}
const offered = async (who = seller, asking = words) =>
  (await who.get(endpoints.offeredAnswers, { body: { text: asking } })).answers;
const texts = async (who = seller) => (await offered(who)).map((one) => one.text);

test("whoever is about to ask the same is offered the answer with its sources, and nothing of who asked or answered", async () => {
  await answered({ answered: { ...said, text: "Олег, тариф 4,6 % [1]. С уважением, Алина" } });
  const answers = await offered();
  expect(answers).toMatchObject([
    {
      text: "Коллега, тариф 4,6 % [1]. С уважением, коллега",
      sources: [{ record: "open", title: "Страница open" }],
      answeredOn: "2026-02-02",
    },
  ]);
  expect(Object.keys(answers[0] ?? {}).toSorted()).toEqual(["answeredOn", "sources", "text"]);
  expect(JSON.stringify(answers)).not.toMatch(new RegExp(`Олег|Дятлов|Алина|${colleague.id}|${agent.id}`));
  expect(await offered(seller, "Как списать испорченный бланк?")).toEqual([]);
  expect(await offered(colleague)).toEqual([]);
});

test("an answer is for those alone who may see every section that it cites, as rights are now", async () => {
  await answered({
    answered: { text: "Тариф 4,6 % [1], лимит [2].", sources: [{ record: "open" }, { record: "closed" }] },
  });
  const underwriter = await desk.someone({ groups: ["underwriting"] });
  expect(await texts(seller)).toEqual([]);
  expect(await texts(underwriter)).toHaveLength(1);
  desk.sections.splice(0, 2, section("open", ["everyone"]), section("closed", []));
  expect(await texts(underwriter)).toEqual([]);
});

test("one whose section has gone from the portal is offered to nobody", async () => {
  await answered();
  expect(await texts()).toHaveLength(1);
  desk.sections.shift();
  expect(await texts()).toEqual([]);
});

describe("nobody is offered an answer", () => {
  test.each<[string, Given]>([
    ["without sources", { answered: { text: "Тариф 4,6 %.", sources: [], without: "by-heart" } }],
    ["to a complaint", { asked: { as: "complaint" } }],
    ["to a question with a customer's number", { asked: { text: `${text} Клиент 8 916 123-45-67` } }],
    ["to a question about somebody", { asked: { text: `${text} Для Петра Ильича` } }],
    [
      "with a customer's number",
      { answered: { ...said, text: "По карте 4111 1111 1111 1111 тариф 4,6 % [1]" } },
    ],
    ["about somebody", { answered: { ...said, text: "Для Петра Сергеевича Кузнецова тариф 4,6 % [1]" } }],
    [
      "to what was asked on a page they may not open",
      { asked: { context: { page: { address: `${portal}/closed`, title: "Лимиты", breadcrumb: [] } } } },
    ],
  ])("%s", async (_, given) => {
    await answered(given);
    expect(await offered(seller, given.asked?.text ?? words)).toEqual([]);
  });

  test("that did not help who asked, was reopened, or replaced", async () => {
    const id = await answered();
    const rate = (result: "incomplete" | "complete") =>
      colleague.get(endpoints.feedback, { params: { id }, body: { result } });
    await rate("incomplete");
    expect(await texts()).toEqual([]);
    await agent.get(endpoints.answer, {
      params: { id },
      body: answer({ ...said, text: "Тариф 4,1 % [1]." }),
    });
    expect(await texts()).toEqual(["Тариф 4,1 % [1]."]);
    desk.pass(10 * 24 * 60);
    await rate("incomplete");
    expect(await texts()).toEqual([]);
    await rate("complete");
    expect(await texts()).toEqual(["Тариф 4,1 % [1]."]);
  });

  test("older than what is kept, before anything is tidied, or of somebody who was erased", async () => {
    await answered();
    desk.pass(61 * 24 * 60);
    expect(await texts()).toEqual([]);
    await answered();
    expect(await texts()).toHaveLength(1);
    await erasePerson(desk.store, colleague.id, desk.now());
    expect(await texts()).toEqual([]);
  });
});

test("colleagues who still wait for the same are told of by the same call, and nothing of who they are", async () => {
  await answered();
  const { id } = await ask(colleague, { text });
  const told = await seller.get(endpoints.offeredAnswers, { body: { text: words } });
  expect(told.answers).toHaveLength(1);
  expect(told.same).toMatchObject({ request: id, waiting: 1 });
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`Олег|Дятлов|${colleague.id}`));
  expect((await colleague.get(endpoints.offeredAnswers, { body: { text: words } })).same).toBeNull();
});

test("of many that were answered alike two different ones are offered", async () => {
  for (let more = 0; more < 3; more += 1) await answered();
  for (const tariff of ["4,7", "4,8"])
    await answered({ answered: { ...said, text: `Тариф ${tariff} % [1].` } });
  const both = await texts();
  expect(both).toHaveLength(2);
  expect(new Set(both).size).toBe(2);
});

test("nobody goes through what others were told: a minute has sixty lookups", async () => {
  for (let tried = 0; tried < 60; tried += 1) await offered(seller, `${words} ${tried}`);
  const refused = await seller.call(endpoints.offeredAnswers, { body: { text: words } });
  expect(problemOf(refused)).toBe("rate-limited");
});
