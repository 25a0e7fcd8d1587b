import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { type DeskApp, deskApp, problemOf, type Someone } from "../desk/desk-app.ts";

let desk: DeskApp;
let lead: Someone;
let agent: Someone;
beforeEach(async () => {
  desk = await deskApp();
  lead = await desk.someone({ role: "lead", name: "Ольга Ветрова" });
  agent = await desk.someone({ role: "agent" });
});
afterEach(() => desk.close());

const content = {
  name: { ru: "Сроки возврата", en: "Refund terms" },
  topic: "КАСКО",
  use: "answer" as const,
  text: "{имя}, вернём до {срок}.",
  version: null as number | null,
};
const put = (who: Someone, body = content, module = "refund") =>
  who.call(endpoints.putTextModule, { params: { module }, body });

test("the lead writes a module, the desk reads it, and every version is kept with who and when", async () => {
  await put(lead);
  desk.pass(5);
  const changed = { ...content, text: "Вернём за семь дней, до {срок}.", version: 1 };
  expect(await put(lead, changed)).toMatchObject({ kind: "ok", answer: { version: 2 } });
  const { modules } = await agent.get(endpoints.textModules, {});
  expect(modules).toMatchObject([
    { id: "refund", version: 2, text: changed.text, by: { name: "Ольга Ветрова" } },
  ]);
  const { versions } = await lead.get(endpoints.textModuleVersions, { params: { module: "refund" } });
  expect(versions.map(({ version, became }) => [version, became?.text])).toEqual([
    [2, changed.text],
    [1, content.text],
  ]);
});

test("what a colleague changed meanwhile is not overwritten", async () => {
  await put(lead);
  await put(lead, { ...content, text: "Первая правка.", version: 1 });
  expect(problemOf(await put(lead, { ...content, text: "Вторая правка.", version: 1 }))).toBe(
    "changed-meanwhile",
  );
  expect(problemOf(await put(lead, { ...content, text: "Как новая." }))).toBe("changed-meanwhile");
});

test("the same text again is no new version", async () => {
  await put(lead);
  await put(lead, { ...content, version: 1 });
  const { versions } = await lead.get(endpoints.textModuleVersions, { params: { module: "refund" } });
  expect(versions).toHaveLength(1);
});

test("one taken away keeps its versions, and comes back under the next number", async () => {
  await put(lead);
  await lead.get(endpoints.removeTextModule, { params: { module: "refund" } });
  expect((await agent.get(endpoints.textModules, {})).modules).toEqual([]);
  expect(await put(lead)).toMatchObject({ kind: "ok", answer: { version: 3 } });
});

test("agents read, and do not write", async () => {
  expect(problemOf(await put(agent))).toBe("forbidden");
  expect(problemOf(await agent.call(endpoints.removeTextModule, { params: { module: "refund" } }))).toBe(
    "forbidden",
  );
  const seller = await desk.someone();
  expect(problemOf(await seller.call(endpoints.textModules, {}))).toBe("forbidden");
});
