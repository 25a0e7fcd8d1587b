import { afterEach, beforeEach, expect, test } from "vitest";
import type { BrowserContext, Page } from "playwright-core";
import { z } from "zod";
import { endpoints } from "../../core/contract/endpoints.ts";
import { launchPlain } from "./harness/agent.ts";
import { askBody } from "./harness/ask-body.ts";
import { launchChromium } from "./harness/launch-chromium.ts";
import { asPerson } from "./harness/people.ts";
import { confirmSeller, optionsPage, signIn } from "./harness/seller.ts";
import { startTurnedDesk, type TurnedDesk } from "./harness/start-turned-desk.ts";

const marina = { login: "marina", password: "demo-marina", name: "Марина Гусева", role: "seller" } as const;
const alina = { login: "alina", password: "demo-alina", name: "Алина Котова", role: "agent" } as const;
const tabs = 10;
const questions = ["Проходит ли такси по КАСКО?", "Где бланк замены?", "Какой КБМ?", "Нужен ли осмотр?"];

let desk: TurnedDesk;
beforeEach(async () => {
  desk = await startTurnedDesk([marina, alina]);
});
afterEach(async () => {
  await desk?.close();
});

/** Marina asks all of them, one after the other, whether or not others reach the server; gives the requests' numbers. */
async function askAll(): Promise<number[]> {
  const seller = await asPerson(desk.server, marina, desk.fetch);
  const asked: number[] = [];
  for (const text of questions) asked.push((await seller(endpoints.ask, { body: askBody(text) })).id);
  return asked;
}

const Heard = z.array(z.number());
const heardBy = async (page: Page): Promise<number[]> =>
  Heard.parse(await page.evaluate("globalThis.heardRequests"));

/** All lines are cut for ten minutes, and questions come meanwhile. */
async function askAllWhileCut(): Promise<number[]> {
  await desk.cut();
  await expect.poll(() => desk.streams()).toBe(0);
  const asked = await askAll();
  desk.pass(10);
  await desk.mend();
  return asked;
}

async function inTabs(context: BrowserContext, open: (page: Page) => Promise<void>): Promise<Page[]> {
  return Promise.all(
    Array.from({ length: tabs }, async () => {
      const page = await context.newPage();
      await open(page);
      return page;
    }),
  );
}

test("ten tabs of the console hold one connection, and each hears each event once, before and after a cut", async () => {
  const browser = await launchPlain();
  try {
    const context = await browser.newContext({ locale: "ru-RU" });
    await context.addInitScript(noteWhatTheWorkerTells);
    const first = await context.newPage();
    await first.goto(`${desk.server}/desk`);
    await signIn(first, alina);
    const queue = { name: "Очередь", exact: true };
    await first.getByRole("heading", queue).waitFor();
    const others = await inTabs(context, async (page) => {
      await page.goto(`${desk.server}/desk`);
      await page.getByRole("heading", queue).waitFor();
    });
    await first.close();
    await expect.poll(() => desk.streams()).toBe(1);
    const asked = await askAll();
    for (const page of others) {
      await expect.poll(() => page.locator("[role=grid] [data-request]").count()).toBe(questions.length);
      expect(await heardBy(page)).toEqual(asked);
    }
    expect(desk.streams()).toBe(1);
    const all = [...asked, ...(await askAllWhileCut())];
    for (const page of others) {
      await expect.poll(() => page.locator("[role=grid] [data-request]").count()).toBe(all.length);
      expect(await heardBy(page)).toEqual(all);
    }
    expect(desk.streams()).toBe(1);
  } finally {
    await browser.close();
  }
});

test("ten pages of the extension hold one connection, and each hears each event once, before and after a cut", async () => {
  const chromium = await launchChromium();
  try {
    const options = await optionsPage(chromium);
    await options.getByLabel("Адрес сервера компании").fill(desk.server);
    await confirmSeller(chromium, marina);
    const pages = await inTabs(chromium.context, async (page) => {
      await page.goto(`chrome-extension://${chromium.extensionId}/options.html`);
      await page.evaluate(noteWhatTheHostTells);
    });
    await expect.poll(() => desk.streams()).toBe(1);
    const asked = await askAll();
    for (const page of pages) {
      await expect.poll(async () => (await heardBy(page)).length).toBeGreaterThanOrEqual(asked.length);
      expect(await heardBy(page)).toEqual(asked);
    }
    expect(desk.streams()).toBe(1);
    const all = [...asked, ...(await askAllWhileCut())];
    for (const page of pages) {
      await expect.poll(async () => (await heardBy(page)).length).toBeGreaterThanOrEqual(all.length);
      expect(await heardBy(page)).toEqual(all);
    }
    expect(desk.streams()).toBe(1);
  } finally {
    await chromium.close();
  }
});

/** In a page of the console, before its own scripts. */
const noteWhatTheWorkerTells = `
  globalThis.heardRequests = [];
  const Real = globalThis.SharedWorker;
  globalThis.SharedWorker = class extends Real {
    constructor(...given) {
      super(...given);
      this.port.addEventListener("message", ({ data }) => {
        if (data.event?.type === "request") heardRequests.push(data.event.request);
      });
    }
  };`;

/** In a page of the extension: resolves once the host has spoken. */
const noteWhatTheHostTells = `new Promise((done) => {
  globalThis.heardRequests = [];
  chrome.runtime.connect({ name: "host" }).onMessage.addListener((message) => {
    if (message.event === "request") heardRequests.push(message.id);
    if (message.event === "state") done();
  });
})`;
