import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { sendHeld } from "../../../../server/answering/send-held.ts";
import { deskOf } from "../../../../server/desk/desk-of.ts";
import { eraseRequest } from "../../../../server/desk/erase-request.ts";
import { answer, ask, type DeskApp, deskApp, problemOf, section, type Someone } from "../desk/desk-app.ts";

let desk: DeskApp;
let seller: Someone;
let anna: Someone;
beforeEach(async () => {
  desk = await deskApp();
  seller = await desk.someone();
  anna = await desk.someone({ role: "agent", name: "Анна Лебедева", groups: ["sellers"] });
});
afterEach(() => desk.close());

const seconds = (count: number): void => desk.pass(count / 60);
const send = (): Promise<string | null> => sendHeld(deskOf(desk.hub, { ...desk, catalogue: desk.portal }));
const hold = (id: number, body = answer(), who = anna) =>
  who.call(endpoints.holdAnswer, { params: { id }, body });
const view = (who: Someone, id: number) => who.get(endpoints.request, { params: { id } });

describe("an answer on its way", () => {
  test("is nobody's but its author's until its time has come, and the clock stops at the click", async () => {
    const { id } = await ask(seller);
    desk.pass(7);
    const body = answer({ text: "Тариф 4,2 %." });
    const held = await anna.get(endpoints.holdAnswer, { params: { id }, body });
    expect(held.held).toMatchObject({ request: id, text: "Тариф 4,2 %.", problem: null });
    seconds(9);
    expect(await send()).toBe(held.held?.sendAt);
    expect(await view(seller, id)).toMatchObject({ state: "open", messages: [], unseen: false });

    seconds(1);
    expect(await send()).toBeNull();
    const answered = await view(seller, id);
    expect(answered).toMatchObject({ state: "answered", unseen: true });
    expect(answered.clock.consumedSeconds).toBe(7 * 60);
    expect(answered.events.findLast(({ kind }) => kind === "answered")?.at).toBe(held.held?.clickedAt);
    expect((await anna.get(endpoints.heldAnswers, {})).held).toEqual([]);
  });

  test("is met where its click was in time, though it was sent after the due moment", async () => {
    const { id } = await ask(seller);
    desk.pass(29);
    seconds(58);
    await hold(id);
    seconds(30);
    await send();
    expect((await view(anna, id)).clock).toMatchObject({ verdict: "met", consumedSeconds: 29 * 60 + 58 });
  });

  test("can be taken back: the clock never stopped, and the text comes back with its sources", async () => {
    desk.sections.push(section("tariffs", ["everyone"]));
    const { id } = await ask(seller);
    await hold(id, answer({ text: "См. [1].", sources: [{ record: "tariffs", quote: "Текст" }] }));
    const back = await anna.get(endpoints.takeBackAnswer, { params: { id } });
    expect(back).toMatchObject({ text: "См. [1].", sources: [{ record: "tariffs", quote: "Текст" }] });
    seconds(60);
    await send();
    expect(await view(anna, id)).toMatchObject({ state: "open", claimedBy: { id: anna.id }, messages: [] });
    expect(problemOf(await anna.call(endpoints.takeBackAnswer, { params: { id } }))).toBe("not-found");
  });

  test("cannot be taken back once it is sent", async () => {
    const { id } = await ask(seller);
    await hold(id);
    seconds(10);
    await send();
    expect(problemOf(await anna.call(endpoints.takeBackAnswer, { params: { id } }))).toBe("closed");
  });

  test("goes once, however often the same call comes, and after it was sent too", async () => {
    const { id } = await ask(seller);
    const body = answer();
    const [first] = await Promise.all([hold(id, body), hold(id, body), hold(id, body)]);
    seconds(5);
    const again = await hold(id, body);
    expect(again.kind === "ok" && first.kind === "ok" && again.answer.held?.sendAt).toBe(
      first.kind === "ok" && first.answer.held?.sendAt,
    );
    seconds(5);
    await send();
    await send();
    expect(await hold(id, body)).toMatchObject({ kind: "ok", answer: { held: null } });
    expect((await view(anna, id)).messages).toHaveLength(1);
  });

  test("gives way to a later text of the same author", async () => {
    const { id } = await ask(seller);
    await hold(id, answer({ text: "Тариф 4,2." }));
    await hold(id, answer({ text: "Тариф 4,6." }));
    seconds(10);
    await send();
    expect((await view(seller, id)).messages.map(({ text }) => text)).toEqual(["Тариф 4,6."]);
  });

  test("is sent by a server that was started anew meanwhile", async () => {
    const { id } = await ask(seller);
    await hold(id);
    seconds(600);
    await send();
    expect((await view(seller, id)).state).toBe("answered");
  });

  test("keeps its text and says why where it may not be sent any more", async () => {
    const { id } = await ask(seller);
    await hold(id, answer({ text: "Тариф 4,2." }));
    await seller.get(endpoints.cancel, { params: { id } });
    seconds(10);
    await send();
    const { held } = await anna.get(endpoints.heldAnswers, {});
    expect(held).toMatchObject([{ request: id, text: "Тариф 4,2.", problem: "closed" }]);
    await anna.get(endpoints.takeBackAnswer, { params: { id } });
    expect((await anna.get(endpoints.heldAnswers, {})).held).toEqual([]);
  });

  test("whose source the seller lost meanwhile is not sent", async () => {
    desk.sections.push(section("tariffs", ["everyone"]));
    const { id } = await ask(seller);
    await hold(id, answer({ sources: [{ record: "tariffs" }] }));
    desk.sections[0] = section("tariffs", ["sellers"]);
    seconds(10);
    await send();
    const { held } = await anna.get(endpoints.heldAnswers, {});
    expect(held.map(({ problem }) => problem)).toEqual(["source-not-for-seller"]);
  });

  test("holds the request: a colleague is told whose it is, and neither sees it nor takes it back", async () => {
    const { id } = await ask(seller);
    await hold(id);
    const boris = await desk.someone({ role: "agent" });
    expect(problemOf(await hold(id, answer(), boris))).toBe("claimed");
    expect((await boris.get(endpoints.heldAnswers, {})).held).toEqual([]);
    expect(problemOf(await boris.call(endpoints.takeBackAnswer, { params: { id } }))).toBe("not-found");
    expect(problemOf(await seller.call(endpoints.holdAnswer, { params: { id }, body: answer() }))).toBe(
      "forbidden",
    );
  });

  test("goes with what is erased", async () => {
    const { id } = await ask(seller);
    await hold(id);
    await eraseRequest(desk.store, id, desk.now());
    expect((await anna.get(endpoints.heldAnswers, {})).held).toEqual([]);
  });
});

test("without time to think again an answer goes at once", async () => {
  const quick = await deskApp({ desk: { ...desk.config.desk, undoSeconds: 0 } });
  const asker = await quick.someone();
  const agent = await quick.someone({ role: "agent" });
  const { id } = await ask(asker);
  const sent = await agent.get(endpoints.holdAnswer, { params: { id }, body: answer() });
  expect(sent).toMatchObject({ held: null, request: { state: "answered" } });
  await quick.close();
});

describe("an answer without a source", () => {
  const plain = { key: randomUUID(), text: "Тариф 4,2 %.", complete: true, sources: [] };

  test("says why, or is refused", async () => {
    const { id } = await ask(seller);
    expect(problemOf(await anna.call(endpoints.answer, { params: { id }, body: plain }))).toBe(
      "source-missing",
    );
    expect(problemOf(await hold(id, plain))).toBe("source-missing");
    const body = { ...plain, without: "not-on-portal" as const };
    const { events } = await anna.get(endpoints.answer, { params: { id }, body });
    expect(events.at(-1)).toMatchObject({ kind: "answered", without: "not-on-portal" });
  });

  test("need not say why where it is not complete", async () => {
    const { id } = await ask(seller);
    const body = { ...plain, complete: false };
    expect((await anna.get(endpoints.answer, { params: { id }, body })).state).toBe("open");
  });

  test("does not say why where it has one", async () => {
    desk.sections.push(section("tariffs", ["everyone"]));
    const { id } = await ask(seller);
    const body = answer({ sources: [{ record: "tariffs" }], without: "by-heart" });
    const { events } = await anna.get(endpoints.answer, { params: { id }, body });
    expect(events.at(-1)).not.toHaveProperty("without");
  });
});
