import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { sendHeld } from "../../../../server/answering/send-held.ts";
import { deskOf } from "../../../../server/desk/desk-of.ts";
import { eraseRequest } from "../../../../server/desk/erase-request.ts";
import { fileFolder } from "../../../../server/files/file-folder.ts";
import { removeLeaving } from "../../../../server/files/remove-leaving.ts";
import { answer, ask, type DeskApp, deskApp, problemOf, section, type Someone } from "../desk/desk-app.ts";
import { keepFor } from "../desk/keep-for.ts";

let desk: DeskApp;
let marina: Someone;
let oleg: Someone;
let alina: Someone;
beforeEach(async () => {
  desk = await deskApp();
  marina = await desk.someone({ name: "Марина Гусева" });
  oleg = await desk.someone({ name: "Олег Дёмин" });
  alina = await desk.someone({ role: "agent", name: "Алина Котова" });
});
afterEach(() => desk.close());

const giveAnswer = (id: number, body: Parameters<typeof answer>[0]) =>
  alina.call(endpoints.answer, { params: { id }, body: answer(body) });
const view = (who: Someone, id: number) => who.get(endpoints.request, { params: { id } });
const filesIn = async (who: Someone, id: number) =>
  (await view(who, id)).messages.flatMap(({ files }) => files ?? []);
const namesIn = async (who: Someone, id: number) => (await filesIn(who, id)).map(({ name }) => name);
const statusOf = async ({ token }: Someone, file: string | undefined): Promise<number> => {
  const headers = { authorization: `Bearer ${token}` };
  return (await desk.app.request(`http://127.0.0.1:4000/api/files/${file}`, { headers })).status;
};
const onDisk = (): string[] => readdirSync(join(desk.config.data, "files"));
async function erase(id: number): Promise<void> {
  await eraseRequest(desk.store, id, desk.now());
  await removeLeaving(desk.store, fileFolder(desk.config.data));
}

describe("files of an answer", () => {
  test("are the seller's to see and open, and nobody's who may not read the request", async () => {
    const viktor = await desk.someone({ role: "specialist", name: "Виктор Лавров" });
    const { id } = await ask(marina);
    const form = await keepFor(desk, alina, { name: "Бланк замены.png" });
    await giveAnswer(id, { files: [form] });
    expect(await filesIn(marina, id)).toMatchObject([{ id: form, name: "Бланк замены.png" }]);
    const lead = await desk.someone({ role: "lead" });
    const trainer = await desk.someone({ role: "trainer" });
    const had = [marina, alina, lead, oleg, viktor, trainer].map((who) => statusOf(who, form));
    expect(await Promise.all(had)).toEqual([200, 200, 200, 404, 404, 404]);
  });

  test("must be one's own, and there", async () => {
    const { id } = await ask(marina);
    const theirs = await keepFor(desk, marina);
    for (const file of [theirs, crypto.randomUUID()])
      expect(problemOf(await giveAnswer(id, { files: [file] }))).toBe("file-unknown");
    expect((await view(marina, id)).state).toBe("open");
  });

  test("go with the text when the request is erased", async () => {
    const { id } = await ask(marina);
    const form = await keepFor(desk, alina);
    await giveAnswer(id, { files: [form] });
    await erase(id);
    expect(await statusOf(marina, form)).toBe(404);
    expect(onDisk()).toEqual([]);
  });
});

test("a specialist sees what came with the question, and a screenshot where they may open its page", async () => {
  desk.sections.push(section("open", ["everyone"]), section("closed", ["secret"]));
  const viktor = await desk.someone({ role: "specialist", name: "Виктор Лавров" });
  const seen: string[][] = [];
  // What no release knows is nobody's: a page may be left out because nobody is to see it.
  for (const page of ["open", "closed", "unknown"]) {
    const scan = await keepFor(desk, marina, { name: "Скан.png" });
    const shot = await keepFor(desk, marina, { name: "Снимок.png", as: "screenshot" });
    const address = section(page, []).address;
    const context = { page: { address, title: "Тарифы", breadcrumb: [] } };
    const { id } = await ask(marina, { context, files: [scan, shot] });
    const body = { key: crypto.randomUUID(), to: viktor.id, note: "" };
    await alina.get(endpoints.route, { params: { id }, body });
    seen.push(((await view(viktor, id)).files ?? []).map(({ name }) => name));
    expect(await statusOf(viktor, scan)).toBe(200);
    expect(await statusOf(viktor, shot)).toBe(page === "open" ? 200 : 404);
  }
  expect(seen).toEqual([["Скан.png", "Снимок.png"], ["Скан.png"], ["Скан.png"]]);
});

test("one answer to many brings each its own file over bytes that are kept once, until the last of them goes", async () => {
  const [first, second] = [await ask(marina), await ask(oleg)];
  const file = await keepFor(desk, alina, { name: "Памятка.png" });
  const requests = [first, second].map(({ id }) => ({ id, key: crypto.randomUUID() }));
  const { key: _, ...said } = answer({ files: [file] });
  const send = () => alina.get(endpoints.answerMany, { body: { requests, ...said } });
  expect(await send()).toMatchObject({ outcomes: [{ problem: null }, { problem: null }] });
  // The same call again, for its answer was lost.
  await send();
  desk.pass(1);
  const sending = deskOf(desk.hub, { ...desk, catalogue: desk.portal });
  await sendHeld(sending);
  await send();

  const [ofMarina, ...more] = await filesIn(marina, first.id);
  const [ofOleg, ...others] = await filesIn(oleg, second.id);
  expect([ofMarina?.name, ofOleg?.name, more, others]).toEqual(["Памятка.png", "Памятка.png", [], []]);
  expect(ofMarina?.id).not.toBe(ofOleg?.id);
  expect(onDisk()).toHaveLength(1);
  const crossed = [statusOf(marina, ofOleg?.id), statusOf(oleg, ofMarina?.id)];
  expect(await Promise.all(crossed)).toEqual([404, 404]);

  await erase(first.id);
  expect(await statusOf(oleg, ofOleg?.id)).toBe(200);
  await erase(second.id);
  expect(onDisk()).toEqual([]);
});

describe("whoever waits for the answer to another's question", () => {
  test("has the files of the answer when theirs was merged, and none of the other's own", async () => {
    const scan = await keepFor(desk, marina, { name: "Скан полиса.png" });
    const root = await ask(marina, { files: [scan] });
    const child = await ask(oleg);
    await alina.get(endpoints.merge, { params: { id: child.id }, body: { into: root.id } });
    const note = await keepFor(desk, alina, { name: "Для Марины.png" });
    await giveAnswer(root.id, { complete: false, files: [note] });
    const form = await keepFor(desk, alina, { name: "Бланк.png" });
    await giveAnswer(root.id, { files: [form] });

    expect(await namesIn(oleg, child.id)).toEqual(["Бланк.png"]);
    expect(await namesIn(alina, child.id)).toEqual(["Бланк.png"]);
    const had = [form, note, scan].map((file) => statusOf(oleg, file));
    expect(await Promise.all(had)).toEqual([200, 404, 404]);
  });

  test("has none of an answer that is withheld from them", async () => {
    desk.sections.push(section("limits", ["everyone"]));
    const root = await ask(marina);
    const child = await ask(oleg);
    await alina.get(endpoints.merge, { params: { id: child.id }, body: { into: root.id } });
    const form = await keepFor(desk, alina);
    await giveAnswer(root.id, { sources: [{ record: "limits" }], files: [form] });
    desk.sections[0] = section("limits", ["underwriting"]);
    expect((await view(oleg, child.id)).messages).toMatchObject([{ withheld: true }]);
    expect(await namesIn(oleg, child.id)).toEqual([]);
    expect(await statusOf(oleg, form)).toBe(404);
  });

  test("has them when they joined, until they leave", async () => {
    const root = await ask(marina);
    const joined = { params: { id: root.id }, body: { text: "Какой тариф КАСКО в Казани?" } };
    await oleg.get(endpoints.join, joined);
    const form = await keepFor(desk, alina, { name: "Бланк.png" });
    await giveAnswer(root.id, { files: [form] });
    expect(await namesIn(oleg, root.id)).toEqual(["Бланк.png"]);
    expect(await statusOf(oleg, form)).toBe(200);
    await oleg.get(endpoints.leave, { params: { id: root.id } });
    expect(await statusOf(oleg, form)).toBe(404);
  });
});

test("an answer on its way keeps its files to its author, and gives them back", async () => {
  const { id } = await ask(marina);
  const form = await keepFor(desk, alina, { name: "Правила.png" });
  const body = answer({ files: [form] });
  const held = await alina.get(endpoints.holdAnswer, { params: { id }, body });
  expect(held.held).toMatchObject({ kind: "answer", files: [{ id: form, name: "Правила.png" }] });
  expect(await statusOf(marina, form)).toBe(404);
  const back = await alina.get(endpoints.takeBackAnswer, { params: { id } });
  expect(back.files.map(({ name }) => name)).toEqual(["Правила.png"]);
  expect(await statusOf(alina, form)).toBe(200);
});
