import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { sendHeld } from "../../../../server/answering/send-held.ts";
import { deskOf } from "../../../../server/desk/desk-of.ts";
import { ask, type DeskApp, deskApp, problemOf, section, type Someone } from "../desk/desk-app.ts";

let desk: DeskApp;
let anna: Someone;
beforeEach(async () => {
  desk = await deskApp();
  anna = await desk.someone({ role: "agent", name: "Анна Лебедева", groups: ["sellers"] });
});
afterEach(() => desk.close());

const many = (ids: readonly number[], changes: Partial<{ text: string; record: string }> = {}) => ({
  requests: ids.map((id) => ({ id, key: randomUUID() })),
  text: changes.text ?? "Оплата по QR снова работает.",
  complete: true,
  sources: changes.record === undefined ? [] : [{ record: changes.record }],
  ...(changes.record === undefined ? { without: "not-on-portal" as const } : {}),
});
const send = () => sendHeld(deskOf(desk.hub, { ...desk, catalogue: desk.portal }));

test("each of many has an answer of its own, on its own clock, filled from its own request", async () => {
  const sellers = await Promise.all(
    ["Марина Котова", "Олег Дятлов"].map((name) => desk.someone({ name, region: "63", channel: "агенты" })),
  );
  const first = await ask(sellers[0] ?? anna, { text: "Не проходит оплата по QR" });
  desk.pass(4);
  const second = await ask(sellers[1] ?? anna, { text: "QR не работает" });
  desk.pass(3);
  const body = many([first.id, second.id], { text: "{имя}, оплата по QR снова работает ({канал})." });
  const { outcomes } = await anna.get(endpoints.answerMany, { body });
  expect(outcomes.map(({ problem }) => problem)).toEqual([null, null]);
  desk.pass(1);
  await send();

  const views = await Promise.all(
    [first, second].map(({ id }) => anna.get(endpoints.request, { params: { id } })),
  );
  expect(views.map(({ clock }) => clock.consumedSeconds)).toEqual([420, 180]);
  expect(views.map(({ messages }) => messages[0]?.text)).toEqual([
    "Марина, оплата по QR снова работает (агенты).",
    "Олег, оплата по QR снова работает (агенты).",
  ]);
  expect(views.map(({ events }) => events.at(-1))).toMatchObject([
    { kind: "answered", without: "not-on-portal" },
    { kind: "answered", without: "not-on-portal" },
  ]);
});

test("what stands in the way of one stands in the way of no other, and is told of it", async () => {
  desk.sections.push(section("closed", ["sellers"]));
  const insider = await desk.someone({ groups: ["sellers"] });
  const outsider = await desk.someone();
  const boris = await desk.someone({ role: "agent", name: "Борис Орлов" });
  const [fine, closed, taken] = [await ask(insider), await ask(outsider), await ask(insider)];
  await boris.get(endpoints.claim, { params: { id: taken.id } });
  const body = many([fine.id, closed.id, taken.id, 999_999], { record: "closed" });
  const { outcomes } = await anna.get(endpoints.answerMany, { body });
  expect(outcomes.map(({ request, problem }) => [request, problem])).toEqual([
    [fine.id, null],
    [closed.id, "source-not-for-seller"],
    [taken.id, "claimed"],
    [999_999, "not-found"],
  ]);
  expect(outcomes[2]?.detail).toContain("Борис Орлов");
  expect((await anna.get(endpoints.heldAnswers, {})).held.map(({ request }) => request)).toEqual([fine.id]);
});

test("a bracket that a request cannot fill goes to nobody", async () => {
  const { id } = await ask(await desk.someone());
  const { outcomes } = await anna.get(endpoints.answerMany, { body: many([id], { text: "Тариф {тариф}." }) });
  expect(outcomes).toMatchObject([{ request: id, problem: "placeholder-unfilled" }]);
});

test("is the desk's, and needs words and a source or a reason", async () => {
  const { id } = await ask(await desk.someone());
  const seller = await desk.someone();
  expect(problemOf(await seller.call(endpoints.answerMany, { body: many([id]) }))).toBe("forbidden");
  const { without: _, ...bare } = many([id]);
  expect(problemOf(await anna.call(endpoints.answerMany, { body: bare }))).toBe("source-missing");
});
