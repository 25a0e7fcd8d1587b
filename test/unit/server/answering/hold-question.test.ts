import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { sendHeld } from "../../../../server/answering/send-held.ts";
import { deskOf } from "../../../../server/desk/desk-of.ts";
import { answer, ask, type DeskApp, deskApp, problemOf, type Someone } from "../desk/desk-app.ts";
import { keepFor } from "../desk/keep-for.ts";

let desk: DeskApp;
let seller: Someone;
let anna: Someone;
beforeEach(async () => {
  desk = await deskApp();
  seller = await desk.someone();
  anna = await desk.someone({ role: "agent", name: "Анна Лебедева" });
});
afterEach(() => desk.close());

const seconds = (count: number): void => desk.pass(count / 60);
const send = (): Promise<string | null> => sendHeld(deskOf(desk.hub, { ...desk, catalogue: desk.portal }));
const asked = (text = "Какой год выпуска?", files: string[] = []) => ({ key: randomUUID(), text, files });
const hold = (id: number, body = asked()) => anna.call(endpoints.holdQuestion, { params: { id }, body });
const view = (who: Someone, id: number) => who.get(endpoints.request, { params: { id } });

describe("a question to the seller on its way", () => {
  test("is nobody's but its author's until its time has come, and the clock pauses as of the click", async () => {
    const { id } = await ask(seller);
    desk.pass(7);
    const called = await hold(id);
    expect(called).toMatchObject({
      answer: { held: { kind: "question", text: "Какой год выпуска?", complete: false, sources: [] } },
    });
    seconds(9);
    await send();
    expect(await view(seller, id)).toMatchObject({ state: "open", messages: [], unseen: false });
    seconds(1);
    await send();
    const paused = await view(seller, id);
    expect(paused).toMatchObject({ state: "paused", unseen: true, messages: [{ kind: "ask-seller" }] });
    expect(paused.clock.consumedSeconds).toBe(7 * 60);
  });

  test("can be taken back with its files: the clock never stood still", async () => {
    const { id } = await ask(seller);
    const file = await keepFor(desk, anna, { name: "Бланк.png" });
    await hold(id, asked("Заполните бланк", [file]));
    seconds(5);
    const back = await anna.get(endpoints.takeBackAnswer, { params: { id } });
    expect(back).toMatchObject({ kind: "question", text: "Заполните бланк", files: [{ id: file }] });
    seconds(60);
    await send();
    const open = await view(anna, id);
    expect(open).toMatchObject({ state: "open", messages: [], claimedBy: { id: anna.id } });
    expect(open.clock.consumedSeconds).toBe(65);
    // What was taken back goes with the next one.
    await hold(id, asked("Заполните бланк и пришлите", [file]));
    seconds(10);
    await send();
    expect((await view(seller, id)).messages).toMatchObject([{ files: [{ id: file, name: "Бланк.png" }] }]);
  });

  test("cannot be taken back once it is sent, and goes once however often the call comes", async () => {
    const { id } = await ask(seller);
    const body = asked();
    await Promise.all([hold(id, body), hold(id, body)]);
    seconds(10);
    await send();
    await send();
    expect((await view(anna, id)).messages).toHaveLength(1);
    expect(problemOf(await anna.call(endpoints.takeBackAnswer, { params: { id } }))).toBe("closed");
    expect(await hold(id, body)).toMatchObject({ kind: "ok", answer: { held: null } });
  });

  test("gives way to an answer of the same author, and keeps its text where it may not be sent any more", async () => {
    const { id } = await ask(seller);
    await hold(id);
    await anna.get(endpoints.holdAnswer, { params: { id }, body: answer() });
    seconds(10);
    await send();
    expect((await view(seller, id)).messages.map(({ kind }) => kind)).toEqual(["answer"]);

    const other = await ask(seller);
    await hold(other.id);
    await seller.get(endpoints.cancel, { params: { id: other.id } });
    seconds(10);
    await send();
    const { held } = await anna.get(endpoints.heldAnswers, {});
    expect(held).toMatchObject([{ request: other.id, kind: "question", problem: "closed" }]);
  });

  test("is refused where it is empty, paused already, or names a file that is not there", async () => {
    const { id } = await ask(seller);
    expect(problemOf(await hold(id, asked("Пришлите", [randomUUID()])))).toBe("file-unknown");
    await anna.get(endpoints.askSeller, {
      params: { id },
      body: { key: randomUUID(), text: "Что за полис?" },
    });
    expect(problemOf(await hold(id))).toBe("wrong-state");
  });

  test("is sent with its file even where it went out with another before", async () => {
    const [one, two] = [await ask(seller), await ask(seller)];
    const file = await keepFor(desk, anna);
    await hold(one.id, asked("Заполните", [file]));
    await hold(two.id, asked("Заполните", [file]));
    seconds(10);
    await send();
    const files = await Promise.all(
      [one, two].map(async ({ id }) => (await view(seller, id)).messages[0]?.files?.[0]?.name),
    );
    expect(files).toEqual(["снимок.png", "снимок.png"]);
  });
});
