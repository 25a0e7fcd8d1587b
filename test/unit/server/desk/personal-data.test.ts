import { afterEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { ask, type DeskApp, deskApp, mondayTen } from "./desk-app.ts";
import { portal, testConfig } from "./test-config.ts";

let desk: DeskApp;
afterEach(() => desk.close());

const number = "8 916 123-45-67";
const context = {
  page: { address: `${portal}/crm`, title: `Карточка ${number}`, breadcrumb: [`Клиент ${number}`] },
  selection: `Паспорт 4510 123456, тел. ${number}`,
  trail: [{ kind: "query", at: mondayTen, query: `клиент ${number}`, hits: 0 } as const],
};

async function asked(personalData: "mark" | "mask" | "off"): Promise<string> {
  const { desk: usual } = testConfig();
  desk = await deskApp({ desk: { ...usual, personalData } });
  const seller = await desk.someone();
  const { id } = await ask(seller, { text: `Позвоните клиенту ${number}`, context });
  const body = { key: crypto.randomUUID(), text: `Или жене: +7 (903) 111-22-33` };
  await seller.get(endpoints.reply, { params: { id }, body });
  const { question, context: kept, messages } = await seller.get(endpoints.request, { params: { id } });
  return JSON.stringify([question, kept, messages.map((message) => message.text)]);
}

test("by policy the server masks customers' numbers, whatever a client sends", async () => {
  const kept = await asked("mask");
  expect(kept).not.toMatch(/123|456|111/);
  expect(kept).toContain("Позвоните клиенту ••••");
  expect(kept).toContain("Паспорт ••••, тел. ••••");
  expect(kept).toContain("Или жене: ••••");
});

test.each(["mark", "off"] as const)("policy «%s» leaves them to the seller", async (policy) => {
  const kept = await asked(policy);
  expect(kept).toContain(`Позвоните клиенту ${number}`);
  expect(kept).toContain("4510 123456");
});

test("a browser is told the policy, and when questions of its region are answered", async () => {
  desk = await deskApp();
  const seller = await desk.someone();
  const me = await seller.get(endpoints.me, {});
  expect(me.personalData).toBe("mark");
  // Monday from ten (it is), then Tuesday from nine, Moscow time.
  expect(me.hours?.slice(0, 2)).toEqual([
    ["2026-02-02T07:00:00Z", "2026-02-02T15:00:00Z"],
    ["2026-02-03T06:00:00Z", "2026-02-03T15:00:00Z"],
  ]);
  expect(me.hours).toHaveLength(16);
});
