import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { launchPlain } from "./harness/agent.ts";
import { askBody } from "./harness/ask-body.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { asPerson, type Caller } from "./harness/people.ts";
import { screenshot } from "./harness/screenshot.ts";
import { signIn } from "./harness/seller.ts";
import { startTurnedDesk, type TurnedDesk } from "./harness/start-turned-desk.ts";

const marina = { login: "marina", password: "demo-marina", name: "Марина Гусева", role: "seller" } as const;
const alina = { login: "alina", password: "demo-alina", name: "Алина Котова", role: "agent" } as const;

let desk: TurnedDesk;
let browser: Browser;
let seller: Caller;
beforeAll(async () => {
  browser = await launchPlain();
});
afterAll(async () => {
  await browser?.close();
});

const looks = [
  { name: "ru-light-1280", locale: "ru-RU", colorScheme: "light" },
  { name: "en-dark-1280", locale: "en-GB", colorScheme: "dark" },
] as const;

describe.each(inTurn(looks, 0))("running out of time, $name", ({ name, locale, colorScheme }) => {
  let context: BrowserContext;
  let page: Page;
  const russian = locale === "ru-RU";
  const words = (ru: RegExp, en: RegExp): RegExp => (russian ? ru : en);

  beforeAll(async () => {
    desk = await startTurnedDesk([marina, alina]);
    seller = await asPerson(desk.server, marina);
    context = await browser.newContext({
      locale,
      colorScheme,
      viewport: { width: 1280, height: 800 },
      permissions: ["notifications"],
    });
    await context.addInitScript(keepNotifications);
    page = await context.newPage();
    await page.goto(`${desk.server}/desk`);
    await signIn(page, alina);
    await page.getByRole("button", { name: words(/^Включить$/, /^Switch on$/) }).click();
  });
  afterAll(async () => {
    await context?.close();
    await desk?.close();
  });

  test("half of the time over: the desktop says so, the tab's title and icon too, without a reload", async () => {
    await seller(endpoints.ask, { body: askBody("Не проходит оплата по QR, ошибка 4102") });
    await page.getByRole("row").filter({ hasText: "4102" }).waitFor();
    expect(await page.title()).toMatch(words(/^\(1\) Очередь$/, /^\(1\) Queue$/));
    desk.pass(15);
    const half = words(
      /^Половина времени прошла, ответить до \d\d:\d\d$/,
      /^Half of the time is over, due \d\d:\d\d$/,
    );
    await expect.poll(() => told(page)).toContainEqual(expect.stringMatching(half));
    await expect
      .poll(() => page.title())
      .toMatch(words(/^Срок: 1 · \(1\) Очередь$/, /^Due: 1 · \(1\) Queue$/));
    await expect.poll(() => iconOf(page)).toContain(">1</text>");
  });

  test("more than one agent can answer in time: what will be late says so before it is, and when it is reached", async () => {
    for (const [nth, text] of [
      "Банк не принимает полис",
      "Нужен ли осмотр?",
      "Где бланк замены?",
      "Какой КБМ?",
    ].entries()) {
      await seller(endpoints.ask, { body: askBody(`${text} (${nth})`) });
    }
    const late = page.getByRole("row").filter({ hasText: "Какой КБМ?" });
    await late
      .getByText(words(/^под угрозой: дойдут около \d\d:\d\d$/, /^at risk: reached about \d\d:\d\d$/))
      .waitFor();
    await screenshot(page, `reminders-queue-${name}`);
    expect(await findAxeFaults(page)).toEqual([]);
  });

  test("a request in hand is pressing for its agent: at four fifths told again, its last five minutes spoken once", async () => {
    await page.getByRole("link", { name: /4102/ }).click();
    const claim = page.getByRole("button", { name: words(/^Взять/, /^Claim/) });
    await claim.click();
    await claim.waitFor({ state: "detached" });
    desk.pass(10);
    const fifth = words(/^Осталась пятая часть времени/, /^A fifth of the time is left/);
    await expect.poll(() => told(page)).toContainEqual(expect.stringMatching(fifth));
    await page
      .getByText(words(/^Осталось 5 минут, срок/, /^5 minutes left, due/))
      .waitFor({ state: "attached" });
    await screenshot(page, `reminders-request-${name}`);
    desk.pass(5);
    const over = words(/^Время вышло, ответить нужно было до/, /^The time is over, it was due/);
    await expect.poll(() => told(page)).toContainEqual(expect.stringMatching(over));
    await expect.poll(() => iconOf(page)).toContain("#b0231b");
    expect((await told(page)).filter((title) => fifth.test(title))).toHaveLength(1);
  });
});

/** Stands in the place of the browser's own notifications, which no test can see. */
function keepNotifications(): void {
  const titles: string[] = [];
  class Kept extends EventTarget {
    static permission = "granted";
    static requestPermission = async () => "granted" as const;
    constructor(title: string) {
      super();
      titles.push(title);
    }
    close(): void {}
  }
  Object.assign(window, { Notification: Kept, keptNotifications: titles });
}

function told(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const kept: unknown = Reflect.get(window, "keptNotifications");
    return Array.isArray(kept) ? kept.map(String) : [];
  });
}

function iconOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    decodeURIComponent(document.querySelector<HTMLLinkElement>("link[rel=icon]")?.href ?? ""),
  );
}
