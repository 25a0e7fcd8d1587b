import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { longestQuestion } from "../../../../core/contract/limits.ts";
import { deskOf } from "../../../../server/desk/desk-of.ts";
import { returnSilent } from "../../../../server/routing/return-silent.ts";
import { answer, ask, type DeskApp, section, type Someone } from "./desk-app.ts";
import { lettersOf, routingApp } from "./routing-app.ts";
import { portal } from "./test-config.ts";

let desk: DeskApp;
let seller: Someone;
let alina: Someone;
beforeEach(async () => {
  desk = await routingApp();
  seller = await desk.someone({ name: "Марина Котова" });
  alina = await desk.someone({ role: "agent", name: "Алина Котова" });
});
afterEach(() => desk.close());

/** A question that waits for Belov; the link of his letter, as path. */
async function linked(text = "Согласовать лимит 2,5 млн?"): Promise<{ id: number; link: string }> {
  desk.sections.push(section("private", ["secret"]));
  const { id } = await ask(seller, {
    text,
    context: {
      page: { address: `${portal}/private`, title: "Закрытая страница", breadcrumb: [] },
      trail: [{ kind: "query", at: "2026-02-02T07:00:00Z", query: "лимит секретный", hits: 1 }],
    },
  });
  const body = { key: crypto.randomUUID(), to: "contact:belov", note: "Подтвердите <b>лимит</b>" };
  await alina.get(endpoints.route, { params: { id }, body });
  return { id, link: await linkOf() };
}

async function linkOf(): Promise<string> {
  const letter = (await lettersOf(desk, "specialist-link")).at(-1);
  expect(letter?.to).toBe("belov@polis.example");
  expect(letter?.written?.text).not.toMatch(/лимит|Марина/);
  const path = /(\/specialist\/[\w-]{43})$/m.exec(letter?.written?.text ?? "")?.[1];
  if (path === undefined) throw new Error("The letter has no link");
  return path;
}

const at = (path: string): string => `http://127.0.0.1:4000${path}`;
const open = async (
  path: string,
  language = "ru",
): Promise<{ status: number; text: string; headers: Headers }> => {
  const response = await desk.app.request(at(path), { headers: { "accept-language": language } });
  return { status: response.status, text: await response.text(), headers: response.headers };
};
const send = async (path: string, text: string): Promise<{ status: number; text: string }> => {
  const body = new URLSearchParams({ answer: text });
  const response = await desk.app.request(at(path), {
    method: "POST",
    headers: { "accept-language": "ru" },
    body,
  });
  return { status: response.status, text: await response.text() };
};

describe("a link in a letter", () => {
  test("shows the question and what the agent asks, nothing of who asked and what is closed to others", async () => {
    const { link } = await linked();
    const { status, text, headers } = await open(link);
    expect(status).toBe(200);
    expect(text).toContain("Согласовать лимит 2,5 млн?");
    expect(text).toContain("Подтвердите &lt;b&gt;лимит&lt;/b&gt;");
    expect(text).toMatch(/Ответ нужен до .*10:15/);
    expect(text).not.toMatch(/Марина|Закрытая страница|секретный/);
    expect(headers.get("cache-control")).toBe("no-store");
    // The address is the key: no other site may learn it.
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect((await open(link, "en")).text).toContain("The answer is needed by");
  });

  test("stands nowhere but in the letter: the database holds its digest", async () => {
    const { link } = await linked();
    const token = link.split("/").at(-1) ?? "";
    const rows = await desk.store.read.selectFrom("specialist_link").selectAll().execute();
    const letters = await desk.store.read.selectFrom("letter").selectAll().execute();
    expect(JSON.stringify([rows, letters])).not.toContain(token);
    expect(rows[0]).toMatchObject({ contact: "belov", address: "belov@polis.example", usedAt: null });
  });

  test("is not used up by being opened, and takes one answer, which the agent has", async () => {
    const { id, link } = await linked();
    for (let times = 0; times < 3; times += 1) expect((await open(link)).status).toBe(200);
    const before = await alina.get(endpoints.request, { params: { id } });
    expect(before.routed).toMatchObject({ to: "contact:belov", name: "Юрий Белов" });
    const sent = await send(link, "До 2,5 млн согласование не нужно");
    expect(sent).toMatchObject({ status: 200 });
    expect(sent.text).toContain("Ответ передан");
    const { messages, events, routed } = await alina.get(endpoints.request, { params: { id } });
    expect(routed).toBeNull();
    expect(messages.at(-1)).toMatchObject({
      kind: "from-specialist",
      text: "До 2,5 млн согласование не нужно",
      author: { name: "Юрий Белов" },
    });
    expect(events.at(-1)).toMatchObject({ kind: "returned", by: "contact:belov" });
    for (const again of [await open(link), await send(link, "Ещё раз")]) {
      expect(again.status).toBe(410);
      expect(again.text).toContain("По этой ссылке уже ответили");
    }
    expect((await alina.get(endpoints.request, { params: { id } })).messages).toHaveLength(messages.length);
  });

  test("counts once when it is sent many times at once", async () => {
    const { id, link } = await linked();
    const all = await Promise.all(Array.from({ length: 50 }, () => send(link, "Не нужно")));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    const { messages } = await alina.get(endpoints.request, { params: { id } });
    expect(messages.filter(({ kind }) => kind === "from-specialist")).toHaveLength(1);
  });

  test("of a letter that was sent twice: either is good, both together once", async () => {
    const { link } = await linked();
    const second = await linkOf();
    expect(second).not.toBe(link);
    expect((await send(second, "Не нужно")).status).toBe(200);
    expect((await send(link, "Не нужно")).status).toBe(410);
  });

  test("refuses an empty answer and one that is too long, and keeps what was written", async () => {
    const { link } = await linked();
    expect(await send(link, " \n ")).toMatchObject({ status: 422 });
    const long = `Очень длинно <i>${"а".repeat(longestQuestion)}`;
    const refused = await send(link, long);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("сократите ответ");
    expect(refused.text).toContain("Очень длинно &lt;i&gt;");
    expect((await send(link, "Коротко")).status).toBe(200);
  });

  test("is good for its request alone: there is no other to be reached by it", async () => {
    const first = await linked();
    const second = await linked("Второй вопрос");
    const body = new URLSearchParams({
      answer: "Не сюда",
      id: String(second.id),
      request: String(second.id),
    });
    await desk.app.request(at(`${first.link}?id=${second.id}`), { method: "POST", body });
    expect((await alina.get(endpoints.request, { params: { id: second.id } })).messages).toHaveLength(1);
    for (const stranger of [
      "/specialist/",
      `/specialist/${"A".repeat(43)}`,
      "/specialist/1",
      `${second.link}x`,
    ]) {
      const { status, text } = await open(stranger);
      expect(status).toBe(404);
      expect(text).not.toContain("Второй вопрос");
    }
    expect((await send(`/specialist/${"A".repeat(43)}`, "Привет")).status).toBe(404);
  });

  test("says calmly when its time is over", async () => {
    const { link } = await linked();
    desk.pass(24 * 60 + 1);
    const { status, text } = await open(link);
    expect(status).toBe(410);
    expect(text).toContain("Ссылка больше не действует");
    expect((await send(link, "Поздно")).status).toBe(410);
  });

  test("after the request went back by silence still brings its answer to the agent", async () => {
    const { id, link } = await linked();
    desk.pass(15);
    expect(await returnSilent(deskOf(desk.hub, { ...desk, catalogue: desk.portal }))).toEqual([id]);
    expect((await open(link)).text).toContain("Срок прошёл");
    expect((await send(link, "Не нужно")).status).toBe(200);
    const { messages, state } = await alina.get(endpoints.request, { params: { id } });
    expect(messages.at(-1)?.kind).toBe("from-specialist");
    expect(state).toBe("open");
  });

  test("is good for nothing once the agent took the request back, or answered it", async () => {
    const { id, link } = await linked();
    await alina.get(endpoints.recall, { params: { id } });
    expect((await open(link)).text).toContain("Ответ больше не нужен");
    expect((await send(link, "Всё же")).status).toBe(410);
    await alina.get(endpoints.answer, { params: { id }, body: answer() });
    expect((await send(link, "Всё же")).text).toContain("На вопрос уже ответили");
  });
});
