import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { ask, type DeskApp, type Someone } from "./desk-app.ts";
import { routingApp } from "./routing-app.ts";

let desk: DeskApp;
let seller: Someone;
let alina: Someone;
beforeEach(async () => {
  desk = await routingApp();
  seller = await desk.someone({ name: "Марина Гусева" });
  alina = await desk.someone({ role: "agent", name: "Алина Котова" });
});
afterEach(() => desk.close());

test("everybody whom the log names has a name for the desk, also after they have nothing to do with it any more", async () => {
  const viktor = await desk.someone({ role: "specialist", name: "Виктор Лавров", skills: ["андеррайтинг"] });
  const irina = await desk.someone({ role: "lead", name: "Ирина Соболева" });
  const { id } = await ask(seller);
  const params = { id };
  await alina.get(endpoints.claim, { params });
  const route = { key: crypto.randomUUID(), to: viktor.id, note: "" };
  await alina.get(endpoints.route, { params, body: route });
  await alina.get(endpoints.recall, { params });
  await irina.get(endpoints.assign, { body: { requests: [id], to: irina.id, note: "" } });
  await irina.get(endpoints.release, { params });
  const view = await alina.get(endpoints.request, { params });
  expect(view.people.map(({ name }) => name).toSorted()).toEqual([
    "Алина Котова",
    "Виктор Лавров",
    "Ирина Соболева",
    "Марина Гусева",
  ]);
  const own = await seller.get(endpoints.request, { params });
  expect(own.people.map(({ name }) => name)).not.toContain("Виктор Лавров");
});
