import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Browser, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { launchPlain } from "./harness/agent.ts";
import { askBody } from "./harness/ask-body.ts";
import { changingSuite } from "./harness/changing-suite.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { lookForChanges } from "./harness/look-for-changes.ts";
import { looks } from "./harness/looks.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot } from "./harness/screenshot.ts";
import { openPalette, signIn } from "./harness/seller.ts";

const account = (login: string) => ({ login, password: `demo-${login}` });
const page = "Памятка о франшизе";

const suite = changingSuite("pages", account("marina"));
let browser: Browser;

beforeAll(async () => {
  const { server } = suite.product;
  const address = `${suite.portal.origin}/kasko`;
  const agent = await asPerson(server, account("alina"));
  const { groups } = await agent(endpoints.search, { query: { q: "безусловную франшизу согласует" } });
  const sources = [{ record: groups[0]?.best.record ?? "" }];
  for (const [login, text] of [
    ["oleg", "Кто решает, какая франшиза будет у клиента?"],
    ["kamila", "Можно ли убрать франшизу после оплаты?"],
    ["elena", "Франшиза в процентах или в рублях?"],
    ["denis", "Что сказать клиенту, который боится франшизы?"],
  ] as const) {
    const seller = await asPerson(server, account(login));
    const context = { page: { address, title: page, breadcrumb: [] } };
    const { id } = await seller(endpoints.ask, { body: askBody(text, context) });
    const answer = { key: crypto.randomUUID(), text: "Смотрите памятку [1].", complete: true, sources };
    await agent(endpoints.answer, { params: { id }, body: answer });
    await seller(endpoints.feedback, { params: { id }, body: { quick: true, result: "complete" } });
  }
  await agent(endpoints.putKeptAnswer, {
    params: { kept: "deductible" },
    body: {
      version: null,
      wordings: ["Кто решает, какая франшиза?"],
      text: "Вы и клиент, до оплаты полиса [1].",
      sources,
      audience: ["everyone"],
      owner: null,
      reviewOn: null,
      request: null,
    },
  });
  // What is done every hour is done at the start, too.
  await suite.whileServerIsAway(async () => {});
  const lead = await asPerson(server, account("irina"));
  await vi.waitFor(
    async () => {
      const { pages } = await lead(endpoints.pageStudy, { query: {} });
      if (pages.length === 0) throw new Error("Not counted yet");
    },
    { timeout: 60_000, interval: 250 },
  );
  browser = await launchPlain();
});
afterAll(() => browser?.close());

const rowOf = (shown: Page) => shown.getByRole("row", { name: new RegExp(page) });

async function openPages(shown: Page, login: string): Promise<void> {
  await shown.goto(`${suite.product.server}/desk/pages`);
  await signIn(shown, account(login));
  await rowOf(shown).waitFor();
}

test.each(inTurn(looks, 1))("screens, $name", async ({ name, locale, colorScheme, sizes }) => {
  const faults: string[] = [];
  for (const { name: size, ...view } of sizes) {
    const context = await browser.newContext({ locale, colorScheme, ...view });
    const shown = await context.newPage();
    const look = async (screen: string): Promise<void> => {
      await screenshot(shown, `console-${screen}-${name}-${size}`);
      faults.push(...(await findAxeFaults(shown)).map((fault) => `${screen}, ${size}: ${fault}`));
      const wider = await shown.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wider > 0) faults.push(`${screen}, ${size}: scrolls sideways by ${wider}`);
    };
    await openPages(shown, "irina");
    await look("pages");
    await rowOf(shown)
      .getByRole("link", { name: /(Спросили с неё|Asked from it): 4/ })
      .click();
    await shown.getByText("Франшиза в процентах или в рублях?").waitFor();
    await look("page-rows");
    await context.close();
  }
  expect(faults).toEqual([]);
});

test("a figure opens its questions, Esc leads back, and the owner is given a task in one press", async () => {
  const context = await browser.newContext({ locale: "ru-RU", viewport: { width: 1440, height: 900 } });
  const shown = await context.newPage();
  await openPages(shown, "irina");
  await rowOf(shown)
    .getByRole("link", { name: /Ответ помог: 4 из 4/ })
    .click();
  await shown.getByRole("link", { name: "Франшиза в процентах или в рублях?" }).waitFor();
  await shown.keyboard.press("Escape");
  await rowOf(shown)
    .getByRole("button", { name: `Поручить владельцу: ${page}` })
    .click();
  await rowOf(shown).getByRole("link", { name: "задача" }).click();
  const task = shown.getByRole("row", { name: /Сказать яснее на странице, после которой спрашивают/ });
  await task.waitFor();
  expect(await task.getByRole("link", { name: new RegExp(page) }).count()).toBe(1);
  await context.close();
});

test("the trainer reads the questions without names", async () => {
  const context = await browser.newContext({ locale: "ru-RU", viewport: { width: 1440, height: 900 } });
  const shown = await context.newPage();
  await openPages(shown, "pavel");
  await rowOf(shown)
    .getByRole("link", { name: /Спросили с неё: 4/ })
    .click();
  await shown.getByText("Франшиза в процентах или в рублях?").waitFor();
  expect(await shown.getByText(/Елена|Олег/).count()).toBe(0);
  await context.close();
});

test("whoever asks from the page is told of colleagues who did, and reads the answer kept for all", async () => {
  await lookForChanges(suite.chromium);
  const portal = await suite.newPage();
  await portal.goto(`${suite.portal.origin}/kasko`);
  const palette = await openPalette(portal);
  await portal.keyboard.press("Alt+Enter");
  await palette.getByText(/^4\sколлеги спрашивали об этой странице; 1\sответ/).waitFor();
  await screenshot(portal, "asked-here-ru-light");
  expect(await findAxeFaults(palette)).toEqual([]);
  const opened = suite.chromium.context.waitForEvent("page");
  await palette.getByRole("button", { name: "Открыть ответ: Кто решает, какая франшиза?" }).click();
  await (await opened).getByRole("heading", { name: "Кто решает, какая франшиза?" }).waitFor();
});
