import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { endpoints } from "../../core/contract/endpoints.ts";
import { type Agent, launchPlain, openDesk } from "./harness/agent.ts";
import { askBody } from "./harness/ask-body.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { asPerson } from "./harness/people.ts";
import { screenshotFailure } from "./harness/screenshot.ts";
import { signIn } from "./harness/seller.ts";
import { startTurnedDesk, type TurnedDesk } from "./harness/start-turned-desk.ts";

const marina = { login: "marina", password: "demo-marina", name: "Марина Гусева", role: "seller" } as const;
const alina = { login: "alina", password: "demo-alina", name: "Алина Котова", role: "agent" } as const;
const denis = { login: "denis", password: "demo-denis", name: "Денис Орлов", role: "agent" } as const;
const english = { locale: "en-GB" } as const;

let desk: TurnedDesk;
const open: Agent[] = [];
beforeAll(async () => {
  desk = await startTurnedDesk([marina, alina, denis]);
});
afterEach(async ({ task }) => {
  for (const { page, close } of open.splice(0)) {
    if (task.result?.state === "fail") await screenshotFailure(page.context(), "small-things");
    await close();
  }
});
afterAll(() => desk?.close());

async function atDesk(agent: typeof alina | typeof denis, look?: BrowserContextOptions): Promise<Page> {
  const opened = await openDesk(desk.server, agent, look);
  open.push(opened);
  return opened.page;
}

async function asked(text: string): Promise<number> {
  const seller = await asPerson(desk.server, marina);
  return (await seller(endpoints.ask, { body: askBody(text) })).id;
}

test("who looks at a request sees a colleague who looks and who writes there, until they leave", async () => {
  const id = await asked("Нужен ли осмотр для такси?");
  const page = await atDesk(denis);
  const colleague = await atDesk(alina, english);
  const request = `${desk.server}/desk/requests/${id}`;
  await page.goto(request);
  const beside = page.locator(".presence");
  await page.getByRole("textbox").first().waitFor();
  expect(await beside.count()).toBe(0);

  await colleague.goto(request);
  await beside.getByText("Алина К. тоже смотрит.").waitFor();
  await colleague.getByText("Денис О. is looking too.").waitFor();
  expect(await findAxeFaults(page)).toEqual([]);
  await colleague.getByRole("textbox").first().pressSequentially("О");
  await beside.getByText("Алина К. пишет ответ.").waitFor();
  await colleague.goto(`${desk.server}/desk`);
  await beside.waitFor({ state: "detached" });
});

test("what is still told of the request before does not come up over the next one", async () => {
  const first = await asked("Сколько ждать выплату по КАСКО?");
  await asked("Где найти номер выплатного дела?");
  const page = await atDesk(denis);
  await page.goto(`${desk.server}/desk/requests/${first}`);
  await page.getByRole("heading", { name: "Сколько ждать выплату" }).waitFor();
  const told = `**/api/requests/${first}`;
  const [isAsked, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route(told, async (route) => {
    const response = await route.fetch();
    isAsked.resolve();
    await letGo.promise;
    await route.fulfill({ response });
  });
  // The claim is heard, and the page asks what became of the request.
  const colleague = await asPerson(desk.server, alina);
  await colleague(endpoints.claim, { params: { id: first } });
  await isAsked.promise;
  await page.keyboard.press("KeyJ");
  const heading = page.getByRole("heading", { name: "Где найти номер выплатного дела?" });
  await heading.waitFor();
  const come = page.waitForResponse(told);
  letGo.resolve();
  await (await come).finished();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  expect(await heading.count()).toBe(1);
});

test("a complaint and a suggestion are chosen in the form and stand in the queue as such", async () => {
  const browser = await launchPlain();
  try {
    const seller = await (await browser.newContext(english)).newPage();
    await seller.goto(desk.server);
    await signIn(seller, marina);
    for (const [kind, question] of [
      ["Complaint", "Третий день не открывается калькулятор"],
      ["Suggestion", "Добавьте поиск по номеру полиса"],
    ] as const) {
      await seller.getByRole("combobox").fill(question);
      await seller.keyboard.press("Alt+Enter");
      await seller.getByText(kind, { exact: true }).click();
      expect(await findAxeFaults(seller)).toEqual([]);
      await seller.keyboard.press("Control+Enter");
      await seller.waitForURL(/\/requests\/\d+$/);
      await seller.goto(desk.server);
    }
  } finally {
    await browser.close();
  }
  const page = await atDesk(alina);
  const row = (text: string) => page.getByRole("row").filter({ hasText: text });
  await row("Третий день не открывается").getByText("жалоба").waitFor();
  await row("Добавьте поиск по номеру").getByText("предложение").waitFor();
});

test("a «thank you» reaches the page of whoever answered", async () => {
  const id = await asked("Какой КБМ у нового водителя?");
  const [seller, agent] = [await asPerson(desk.server, marina), await asPerson(desk.server, alina)];
  const body = { key: crypto.randomUUID(), text: "Третий", complete: true, sources: [] };
  await agent(endpoints.answer, { params: { id }, body: { ...body, without: "by-heart" } });
  await seller(endpoints.feedback, { params: { id }, body: { thanks: true } });
  const page = await atDesk(alina, english);
  await page.goto(`${desk.server}/desk/mine`);
  const row = page.getByRole("listitem").filter({ hasText: "Какой КБМ у нового водителя?" });
  await row.getByText("thank you").waitFor();
  await page.getByText("Thanked 1 time", { exact: true }).waitFor();
  expect(await findAxeFaults(page)).toEqual([]);
});
