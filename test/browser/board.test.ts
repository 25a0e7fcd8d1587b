import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { launchPlain } from "./harness/agent.ts";
import { askBody } from "./harness/ask-body.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { screenshot } from "./harness/screenshot.ts";
import { signIn } from "./harness/seller.ts";
import {
  alina,
  elena,
  irina,
  openLeadDesk,
  questions,
  rustam,
  type LeadDesk,
} from "./harness/open-lead-desk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchPlain();
});
afterAll(async () => {
  await browser?.close();
});

const leads = [
  { name: "ru-light", locale: "ru-RU", colorScheme: "light" },
  { name: "en-dark", locale: "en-GB", colorScheme: "dark" },
] as const;

describe.each(inTurn(leads, 1))("the lead, $name", ({ name, locale, colorScheme }) => {
  const russian = locale === "ru-RU";
  const words = (ru: string, en: string): string => (russian ? ru : en);
  let world: LeadDesk;
  let context: BrowserContext;
  let page: Page;
  const ids: number[] = [];

  beforeAll(async () => {
    world = await openLeadDesk();
    for (const text of questions) ids.push((await world.seller(endpoints.ask, { body: askBody(text) })).id);
    for (const id of ids.slice(0, 3)) await world.agent(endpoints.claim, { params: { id } });
    context = await browser.newContext({
      locale,
      colorScheme,
      viewport: { width: 1280, height: 800 },
      timezoneId: "Europe/Moscow",
    });
    page = await context.newPage();
    await page.goto(`${world.desk.server}/desk`);
    await signIn(page, irina);
    await page.getByRole("row").filter({ hasText: "4102" }).waitFor();
  });
  afterAll(async () => {
    await context?.close();
    await world?.close();
  });

  const holders = async (): Promise<(string | undefined)[]> => {
    const rows = await Promise.all(ids.map((id) => world.lead(endpoints.request, { params: { id } })));
    return rows.map(({ claimedBy }) => claimedBy?.name);
  };
  const figure = (count: number, is: string, whose: string) =>
    page.getByRole("link", { name: `${count}: ${is}, ${whose}`, exact: true });

  test("sees by G B how the desk stands, a breach the moment it happens, and opens what is behind the figure", async () => {
    await page.keyboard.press("KeyG");
    await page.keyboard.press("KeyB");
    await page.waitForURL("**/desk/board");
    await page.getByRole("heading", { name: words("Обстановка", "Board"), level: 1 }).waitFor();
    await figure(3, words("Открыто", "Open"), alina.name).waitFor();
    const breached = figure(3, words("Просрочено", "Breached"), alina.name);
    expect(await breached.count()).toBe(0);
    world.desk.pass(31);
    await breached.waitFor();
    await screenshot(page, `board-breach-${name}`);
    expect(await findAxeFaults(page)).toEqual([]);
    await breached.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/desk\?standing=breached&agent=/);
    await page.getByRole("row").filter({ hasText: "4102" }).waitFor();
    expect(await page.locator("[data-request]").count()).toBe(3);
    await page.getByText(words("Показаны не все:", "Not all are shown:")).waitFor();
    await screenshot(page, `board-filtered-${name}`);
    // The address alone shows the same.
    await page.reload();
    await expect.poll(() => page.locator("[data-request]").count()).toBe(3);
    await page.goBack();
    await page.waitForURL("**/desk/board");
  });

  test("gives two to a colleague by keyboard alone, and takes that back", async () => {
    await page.goto(`${world.desk.server}/desk`);
    await page.locator("[data-request]").nth(4).waitFor();
    await page.keyboard.press("KeyJ");
    await page.keyboard.press("KeyX");
    await page.keyboard.press("KeyJ");
    await page.keyboard.press("Shift+KeyX");
    await page.getByText(words("Выбрано: 2", "2 selected")).waitFor();
    await page.keyboard.press("KeyH");
    const option = page.getByRole("option", { name: /Рустам Сафин/ });
    await option.getByText(words("на смене · в работе 0", "on shift · 0 in hand")).waitFor();
    await screenshot(page, `board-hand-over-${name}`);
    expect(await findAxeFaults(page)).toEqual([]);
    await page.keyboard.type("Рустам");
    await page.keyboard.press("Enter");
    await page.getByText(words("Передано: 2. Теперь отвечает Рустам Сафин.", "Handed over: 2.")).waitFor();
    expect((await holders()).slice(0, 3)).toEqual([rustam.name, rustam.name, alina.name]);
    await page.keyboard.press("Alt+KeyZ");
    await page.getByText(words("Возвращено как было: 2.", "Back as before: 2.")).waitFor();
    expect((await holders()).slice(0, 3)).toEqual([alina.name, alina.name, alina.name]);
  });

  test("is told request by request where one could not be moved, and frees the other", async () => {
    const [first = 0, second = 0] = ids;
    await page.reload();
    await page.locator(`[data-request="${first}"]`).focus();
    await page.keyboard.press("KeyX");
    await page
      .locator(`[data-request="${second}"]`)
      .getByRole("checkbox")
      .click({ modifiers: ["Shift"] });
    await page.keyboard.press("KeyH");
    await page.getByRole("option", { name: words("Вернуть в очередь", "Back to the queue") }).waitFor();
    const body = { key: crypto.randomUUID(), text: "Оплата снова работает.", complete: true, sources: [] };
    await world.agent(endpoints.answer, { params: { id: first }, body: { ...body, without: "by-heart" } });
    await page.keyboard.type(words("вернуть", "queue"));
    await page.keyboard.press("Enter");
    const told = page.getByRole("dialog", { name: words("Передано 1 из 2", "1 of 2 handed over") });
    await told.getByText(words("не передан: уже закрыт", "not moved: closed meanwhile")).waitFor();
    await screenshot(page, `board-handed-${name}`);
    expect(await findAxeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await told.waitFor({ state: "detached" });
    expect((await holders())[1]).toBe(undefined);
    await page.goto(`${world.desk.server}/desk/board`);
    await figure(1, words("Отвечено сегодня", "Answered today"), alina.name).click();
    await page.getByRole("link", { name: /4102/ }).waitFor();
    await screenshot(page, `board-answered-${name}`);
  });

  test("enters a colleague's absence of today, and what they hold goes to another first", async () => {
    await page.keyboard.press("KeyG");
    await page.keyboard.press("KeyP");
    await page.waitForURL("**/desk/people");
    await page
      .getByRole("button", {
        name: words("Отметить отсутствие: Алина Котова", "Note an absence: Алина Котова"),
      })
      .click();
    await page.getByLabel(words("Причина", "Reason")).selectOption("sick");
    await page.getByLabel(words("В работе 1 запрос", "1 request in hand")).selectOption({
      label: words("Передать сейчас: Елена Волкова, в работе 0", "Hand over now to Елена Волкова, 0 in hand"),
    });
    await screenshot(page, `people-absence-${name}`);
    expect(await findAxeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: words("Сохранить", "Save") }).focus();
    await page.keyboard.press("Enter");
    const line = page.getByRole("row").filter({ hasText: alina.name });
    await line.getByText(words("больничный", "sick")).waitFor();
    await line.getByText(words("отсутствует", "absent")).waitFor();
    expect((await holders())[2]).toBe(elena.name);
    await line
      .getByRole("button", { name: words("Изменить часы: Алина Котова", "Change hours: Алина Котова") })
      .click();
    await page.getByLabel(words("Свои", "Their own"), { exact: true }).check();
    await page.getByLabel(words("пн", "Mon"), { exact: true }).fill("10:00-13:00, 14:00-19:00");
    await screenshot(page, `people-hours-${name}`);
    expect(await findAxeFaults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await line.getByText(words("свои часы", "own hours")).waitFor();
    await line
      .getByRole("button", { name: words("Закончить отсутствие", "End the absence"), exact: false })
      .click();
    await line.getByText(words("больничный", "sick")).waitFor({ state: "detached" });
  });

  test("sees in the queue and on the board what colleagues passed over, who it was and why", async () => {
    const params = { id: ids[4] ?? 0 };
    await world.agent(endpoints.claim, { params });
    await page.goto(`${world.desk.server}/desk`);
    const row = page.locator(`[data-request="${params.id}"]`);
    await row.waitFor();
    await world.agent(endpoints.skip, { params, body: { reason: "not-my-topic" } });
    const mark = row.getByText(words("пропустил 1", "skipped by 1"));
    await mark.waitFor();
    const why = words("Алина Котова: не моя тема", "Алина Котова: not my topic");
    expect(await mark.getAttribute("title")).toBe(why);
    expect(await mark.textContent()).toContain(`: ${why}`);
    await screenshot(page, `queue-skipped-${name}`);
    expect(await findAxeFaults(page)).toEqual([]);
    await page.goto(`${world.desk.server}/desk/board`);
    await figure(1, words("Пропущено за сутки", "Skipped in 24 hours"), alina.name).click();
    await page.waitForURL(/\/desk\/skipped\?agent=/);
    // The address alone shows the same.
    await page.reload();
    await page.getByText(words("Пропустил(а): Алина Котова", "Skipped by Алина Котова")).waitFor();
    expect(await page.locator(".mine-row .row-question").allTextContents()).toEqual([questions[4]]);
    await screenshot(page, `board-skipped-${name}`);
    expect(await findAxeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.waitForURL("**/desk/board");
  });

  test("reads every change of a request with who and when", async () => {
    await page.goto(`${world.desk.server}/desk/requests/${ids[1]}`);
    await page.getByText(words("Все события", "All events")).click();
    const events = page.locator(".history-event");
    await events
      .filter({
        hasText: words(
          "Передан: Рустам Сафин · Ирина Соболева",
          "Handed over to Рустам Сафин · Ирина Соболева",
        ),
      })
      .waitFor();
    await events
      .filter({ hasText: words("Взят в работу · Алина Котова", "Claimed · Алина Котова") })
      .waitFor();
    await screenshot(page, `board-history-${name}`);
    expect(await findAxeFaults(page)).toEqual([]);
  });
});

test("the lead's screens are nobody else's: an agent has neither way nor key to them", async () => {
  const world = await openLeadDesk();
  const context = await browser.newContext({ locale: "ru-RU" });
  try {
    const page = await context.newPage();
    await page.goto(`${world.desk.server}/desk/board`);
    await signIn(page, alina);
    await page.getByText("Очередь").first().waitFor();
    expect(await page.getByRole("link", { name: /Обстановка|Люди и смены/ }).count()).toBe(0);
    expect(await page.getByRole("heading", { name: "Обстановка" }).count()).toBe(0);
  } finally {
    await context.close();
    await world.close();
  }
});
