import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { ask, type DeskApp, problemOf, section, type Someone } from "./desk-app.ts";
import { keepFor } from "./keep-for.ts";
import { lettersOf, routingApp } from "./routing-app.ts";
import { portal } from "./test-config.ts";

let desk: DeskApp;
let seller: Someone;
let alina: Someone;
let viktor: Someone;
beforeEach(async () => {
  desk = await routingApp();
  desk.sections.push(section("limits", ["everyone"]), section("private", ["underwriting"]));
  seller = await desk.someone({ name: "Марина Котова" });
  alina = await desk.someone({ role: "agent", name: "Алина Котова" });
  viktor = await desk.someone({ role: "specialist", name: "Виктор Лавров", groups: ["underwriting"] });
});
afterEach(() => desk.close());

const key = (): string => crypto.randomUUID();
const at = (path: string): string => `http://127.0.0.1:4000${path}`;
const last = async (id: number) => (await alina.get(endpoints.request, { params: { id } })).messages.at(-1);

async function routed(to: string, files: string[] = []): Promise<number> {
  const { id } = await ask(seller, { text: "Согласовать лимит 2,5 млн?", files });
  await alina.get(endpoints.route, { params: { id }, body: { key: key(), to, note: "" } });
  return id;
}

const say = (id: number, record: string) =>
  viktor.call(endpoints.specialistAnswer, {
    params: { id },
    body: { key: key(), text: "Не нужно [1].", to: "agent", sources: [{ record }] },
  });

describe("a specialist with an account", () => {
  test("cites places of the portal, which the agent sees as far as they may", async () => {
    const id = await routed(viktor.id);
    await say(id, "limits");
    expect(await last(id)).toMatchObject({
      kind: "from-specialist",
      sources: [{ title: "Страница limits" }],
    });
    await say(id, "private");
    expect((await last(id))?.sources).toEqual([expect.objectContaining({ hidden: true, title: "" })]);
  });

  test("cites nothing that is not there", async () => {
    const id = await routed(viktor.id);
    expect(problemOf(await say(id, "gone"))).toBe("source-unknown");
    expect((await last(id))?.kind).not.toBe("from-specialist");
  });
});

test("what a specialist answers the seller must be open to the seller", async () => {
  await desk.close();
  desk = await routingApp({ specialistAnswers: "seller" });
  desk.sections.push(section("limits", ["everyone"]), section("private", ["underwriting"]));
  seller = await desk.someone();
  alina = await desk.someone({ role: "agent" });
  viktor = await desk.someone({ role: "specialist", groups: ["underwriting"] });
  const id = await routed(viktor.id);
  const tell = (record: string) =>
    viktor.call(endpoints.specialistAnswer, {
      params: { id },
      body: { key: key(), text: "Не нужно [1].", to: "seller", sources: [{ record }] },
    });
  expect(problemOf(await tell("private"))).toBe("source-not-for-seller");
  await tell("limits");
  expect((await seller.get(endpoints.request, { params: { id } })).messages).toMatchObject([
    { kind: "answer", sources: [{ record: "limits" }] },
  ]);
});

async function linkOf(): Promise<string> {
  const letter = (await lettersOf(desk, "specialist-link")).at(-1);
  return /(\/specialist\/[\w-]{43})$/m.exec(letter?.written?.text ?? "")?.[1] ?? "";
}
const send = async (link: string, sources: string): Promise<string> => {
  const body = new URLSearchParams({ answer: "Не нужно.", sources });
  return (
    await desk.app.request(at(link), { method: "POST", headers: { "accept-language": "ru" }, body })
  ).text();
};

describe("a specialist by link", () => {
  test("sees the files of the question, none of later messages, and no screenshot of a page that is nobody knows whose", async () => {
    const scan = await keepFor(desk, seller, { name: "Скан полиса.png" });
    const shot = await keepFor(desk, seller, { name: "Снимок.png", as: "screenshot" });
    const id = await routed("contact:belov", [scan, shot]);
    const link = await linkOf();
    const page = await (await desk.app.request(at(link))).text();
    expect(page).toContain("Скан полиса.png");
    expect(page).not.toContain("Снимок.png");
    const file = await desk.app.request(at(`${link}/files/${scan}`));
    expect(file.status).toBe(200);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      "content-type": "image/png",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "x-content-type-options": "nosniff",
    });
    const other = await keepFor(desk, seller);
    await ask(seller, { files: [other] });
    for (const path of [
      `${link}/files/${shot}`,
      `${link}/files/${other}`,
      `/specialist/${"A".repeat(43)}/files/${scan}`,
    ])
      expect((await desk.app.request(at(path))).status).toBe(404);
    const told = await keepFor(desk, alina, { name: "Памятка.png" });
    const body = { key: key(), text: "Каков пробег?", files: [told] };
    await alina.get(endpoints.askSeller, { params: { id }, body });
    const replied = await keepFor(desk, seller, { name: "Паспорт.png" });
    await seller.get(endpoints.reply, {
      params: { id },
      body: { key: key(), text: "Вот", files: [replied] },
    });
    expect(await (await desk.app.request(at(link))).text()).not.toMatch(/Памятка|Паспорт/);
    for (const one of [told, replied])
      expect((await desk.app.request(at(`${link}/files/${one}`))).status).toBe(404);
    await send(link, "");
    expect((await desk.app.request(at(`${link}/files/${scan}`))).status).toBe(404);
    expect((await last(id))?.kind).toBe("from-specialist");
  });

  test("gives addresses: one of the portal becomes a source, another stays in the text", async () => {
    const id = await routed("contact:belov");
    const told = await send(
      await linkOf(),
      `${portal}/limits?utm_source=mail#tariffs\nhttps://cbr.example/rules`,
    );
    expect(told).not.toContain("limits");
    expect(await last(id)).toMatchObject({
      text: "Не нужно. [1]\n\nhttps://cbr.example/rules",
      sources: [{ record: "limits", title: "Страница limits" }],
    });
  });

  test("learns nothing of a closed page by its address, and neither does an agent who may not see it", async () => {
    const id = await routed("contact:belov");
    const link = await linkOf();
    const told = await send(link, `${portal}/private`);
    expect(told).not.toContain("Страница");
    expect(await last(id)).toMatchObject({ text: `Не нужно.\n\n${portal}/private`, sources: [] });
  });
});
