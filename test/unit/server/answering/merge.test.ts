import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { RequestClocks } from "../../../../server/desk/request-clocks.ts";
import { answer, ask, type DeskApp, deskApp, problemOf, section, type Someone } from "../desk/desk-app.ts";

let desk: DeskApp;
let marina: Someone;
let oleg: Someone;
let anna: Someone;
beforeEach(async () => {
  desk = await deskApp();
  marina = await desk.someone({ name: "Марина Котова" });
  oleg = await desk.someone({ name: "Олег Дятлов" });
  anna = await desk.someone({ role: "agent", name: "Анна Лебедева", groups: ["sellers"] });
});
afterEach(() => desk.close());

const merge = (id: number, into: number, who = anna) =>
  who.call(endpoints.merge, { params: { id }, body: { into } });
const give = (id: number, changes: Parameters<typeof answer>[0] = {}) =>
  anna.get(endpoints.answer, { params: { id }, body: answer(changes) });
const view = (who: Someone, id: number) => who.get(endpoints.request, { params: { id } });

async function twoAsked() {
  const parent = await ask(marina, { text: "Какой тариф КАСКО в Казани?" });
  desk.pass(5);
  const child = await ask(oleg, { text: "Тариф каско для Казани какой?" });
  return { parent: parent.id, child: child.id };
}

describe("a merged request", () => {
  test("is answered with its parent, on its own clock, and its seller reads the answer in their own thread", async () => {
    const { parent, child } = await twoAsked();
    await merge(child, parent);
    desk.pass(10);
    await give(parent, { text: "Марина, тариф 4,2 %." });

    const theirs = await view(oleg, child);
    expect(theirs).toMatchObject({ state: "answered", unseen: true, claimedBy: { id: anna.id } });
    expect(theirs.clock).toMatchObject({ state: "answered", consumedSeconds: 600, verdict: "met" });
    expect(theirs.messages).toMatchObject([{ kind: "answer", text: "Коллега, тариф 4,2 %." }]);
    // Nothing of the other one: name, words, number of their request's seller.
    expect(JSON.stringify(theirs)).not.toMatch(/Марин|Котова|Казани\?"[^,]*Марина/);
    expect(JSON.stringify(theirs)).not.toContain(marina.id);
    expect((await view(marina, parent)).clock.consumedSeconds).toBe(15 * 60);
    const list = await oleg.get(endpoints.requests, { query: { scope: "mine" } });
    expect(list.requests).toMatchObject([{ id: child, state: "answered" }]);
  });

  test("pauses and goes on with its parent", async () => {
    const { parent, child } = await twoAsked();
    await merge(child, parent);
    await anna.get(endpoints.askSeller, {
      params: { id: parent },
      body: { key: crypto.randomUUID(), text: "Какой год выпуска?" },
    });
    expect(await view(oleg, child)).toMatchObject({
      state: "paused",
      messages: [],
      clock: { state: "paused" },
    });
    desk.pass(20);
    await marina.get(endpoints.reply, {
      params: { id: parent },
      body: { key: crypto.randomUUID(), text: "2021" },
    });
    expect((await view(oleg, child)).clock).toMatchObject({ state: "running", consumedSeconds: 0 });
  });

  test("of a parent that is answered already has its answer at once, and only what its seller may see", async () => {
    desk.sections.push(section("closed", ["sellers"]), section("open", ["everyone"]));
    const insider = await desk.someone({ groups: ["sellers"] });
    const closed = await ask(insider, { text: "Лимит?" });
    await give(closed.id, { sources: [{ record: "closed" }] });
    const { id } = await ask(oleg, { text: "Какой лимит?" });
    expect(problemOf(await merge(id, closed.id))).toBe("source-not-for-seller");

    const open = await ask(insider, { text: "Лимит по ДМС?" });
    await give(open.id, { text: "Лимит 2 млн [1].", sources: [{ record: "open" }] });
    await merge(id, open.id);
    expect(await view(oleg, id)).toMatchObject({
      state: "answered",
      messages: [{ text: "Лимит 2 млн [1].", sources: [{ record: "open" }] }],
    });
  });

  test("binds its parent's answer to what its own seller may see", async () => {
    desk.sections.push(section("closed", ["sellers"]));
    const insider = await desk.someone({ groups: ["sellers"] });
    const parent = await ask(insider);
    const child = await ask(oleg);
    await merge(child.id, parent.id);
    const body = answer({ sources: [{ record: "closed" }] });
    expect(problemOf(await anna.call(endpoints.answer, { params: { id: parent.id }, body }))).toBe(
      "source-not-for-seller",
    );
  });

  test("follows along a chain, and no chain ends where it begins", async () => {
    const { parent, child } = await twoAsked();
    const third = await ask(await desk.someone({ name: "Ирина" }));
    await merge(third.id, child);
    expect(problemOf(await merge(child, third.id))).toBe("merge-circle");
    expect(problemOf(await merge(child, child))).toBe("merge-circle");
    await merge(child, parent);
    expect(problemOf(await merge(parent, third.id))).toBe("merge-circle");
    await give(parent);
    expect((await view(anna, third.id)).clock.state).toBe("answered");
    expect((await view(anna, third.id)).messages).toHaveLength(1);
  });

  test("is timed once by an answer, and so is its parent", async () => {
    const { parent, child } = await twoAsked();
    await merge(child, parent);
    const timed = vi.spyOn(RequestClocks.prototype, "logWithin");
    onTestFinished(() => timed.mockRestore());
    await give(parent);
    expect(timed.mock.calls.map(([, { id }]) => id)).toEqual([parent, child]);
  });

  test("stands beneath its parent in the queue, and each tells of the other", async () => {
    const { parent, child } = await twoAsked();
    await merge(child, parent);
    const queue = await anna.get(endpoints.requests, { query: { scope: "queue" } });
    const rows = new Map(queue.requests.map((row) => [row.id, row]));
    expect(rows.get(parent)?.merged).toEqual([{ id: child, seller: { id: oleg.id, name: oleg.name } }]);
    expect(rows.get(child)).toMatchObject({ state: "merged", mergedInto: parent });
    await give(parent);
    const after = await anna.get(endpoints.requests, { query: { scope: "queue" } });
    expect(after.requests).toEqual([]);
  });

  test("rated incomplete brings both back, and the other seller does not learn from whom", async () => {
    const { parent, child } = await twoAsked();
    await merge(child, parent);
    const body = { result: "incomplete" as const };
    expect(problemOf(await oleg.call(endpoints.feedback, { params: { id: child }, body }))).toBe(
      "wrong-state",
    );
    await give(parent);
    await oleg.get(endpoints.feedback, { params: { id: child }, body });
    expect((await view(oleg, child)).clock.state).toBe("running");
    const theirs = await view(marina, parent);
    expect(theirs.state).toBe("open");
    expect(JSON.stringify(theirs)).not.toContain(oleg.id);
    await give(parent, { text: "Точнее: 4,6 %." });
    expect((await view(oleg, child)).messages).toHaveLength(2);
    expect(await view(oleg, child)).toMatchObject({ state: "answered", rated: false });
  });

  test("takes what its seller adds", async () => {
    const { parent, child } = await twoAsked();
    await merge(child, parent);
    await oleg.get(endpoints.reply, {
      params: { id: child },
      body: { key: crypto.randomUUID(), text: "Год 2021" },
    });
    expect((await view(anna, child)).messages).toMatchObject([{ text: "Год 2021" }]);
    expect((await view(marina, parent)).messages).toEqual([]);
  });
});

describe("merging", () => {
  test("is the desk's, on what is open and one's own or free", async () => {
    const { parent, child } = await twoAsked();
    expect(problemOf(await merge(child, parent, oleg))).toBe("forbidden");
    expect(problemOf(await merge(child, 999_999))).toBe("not-found");
    expect(problemOf(await merge(999_999, parent))).toBe("not-found");
    const boris = await desk.someone({ role: "agent" });
    await boris.get(endpoints.claim, { params: { id: child } });
    expect(problemOf(await merge(child, parent))).toBe("claimed");
    await merge(child, parent, boris);
    expect((await merge(child, parent, boris)).kind).toBe("ok");
    await give(parent);
    const late = await ask(oleg);
    await give(late.id);
    expect(problemOf(await merge(late.id, parent))).toBe("closed");
  });

  test("into what was taken back is refused", async () => {
    const { parent, child } = await twoAsked();
    await marina.get(endpoints.cancel, { params: { id: parent } });
    expect(problemOf(await merge(child, parent))).toBe("merge-closed");
  });
});
