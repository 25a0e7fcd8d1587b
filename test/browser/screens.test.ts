import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserContextOptions, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { startPortal } from "../../demo/portal/start-portal.ts";
import { launchPlain } from "./harness/agent.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { launchChromium } from "./harness/launch-chromium.ts";
import { looks } from "./harness/looks.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot } from "./harness/screenshot.ts";
import { connectSeller, openPalette } from "./harness/seller.ts";
import { startProduct, type Product } from "./harness/start-product.ts";

const marina = { login: "marina", password: "demo-marina" };
const alina = { login: "alina", password: "demo-alina" };

let portal: Awaited<ReturnType<typeof startPortal>>;
let product: Product;
let answered: number;
let origin: string;

beforeAll(async () => {
  portal = await startPortal({ port: 0, host: "127.0.0.1" });
  origin = new URL(portal.address).origin;
  product = await startProduct({ portal: origin });
  answered = await someQuestions();
});
afterAll(async () => {
  await product?.close();
  await portal?.close();
});

/** Four questions of two sellers; the first is answered with a source. */
async function someQuestions(): Promise<number> {
  const seller = await asPerson(product.server, marina);
  const other = await asPerson(product.server, { login: "oleg", password: "demo-oleg" });
  const agent = await asPerson(product.server, alina);
  const page = {
    address: `${origin}/tariffs/kasko/kazan`,
    title: "Тарифы КАСКО: Казань",
    breadcrumb: ["Тарифы", "КАСКО"],
    heading: "Франшиза",
  };
  const ask = (who: typeof seller, text: string, secondsAgo: number): Promise<{ id: number }> =>
    who(endpoints.ask, {
      body: {
        key: randomUUID(),
        as: "question",
        text,
        via: "extension",
        clickedAt: new Date(Date.now() - secondsAgo * 1000).toISOString(),
        elapsedMs: secondsAgo * 1000,
        context: { page, selection: "Безусловная франшиза 15 000 ₽ снижает тариф на 8 %" },
      },
    });
  const first = await ask(
    seller,
    "Какой тариф КАСКО в Казани для Haval Jolion 2021 года, если водителю 21 год?",
    200,
  );
  await ask(other, "Банк не принимает полис: нет номера кредитного договора", 100);
  await ask(other, "Не проходит оплата по QR, ошибка 4102", 30);
  await ask(seller, "Нужен ли осмотр, если КАСКО продлевают с перерывом в 3 дня?", 5);
  const found = await agent(endpoints.search, { query: { q: "молодые водители каско" } });
  const record = found.groups[0]?.best.record ?? "";
  await agent(endpoints.answer, {
    params: { id: first.id },
    body: {
      key: randomUUID(),
      text: "Базовый тариф **4,6 %**, с водителем 21 года — **7,59 %**: коэффициент 1,65 [1].",
      complete: true,
      sources: [{ record }],
    },
  });
  return first.id;
}

describe.each(inTurn(looks, 0))("console, $name", ({ name, locale, colorScheme, sizes }) => {
  test.each(sizes)("$name", async ({ name: size, ...view }) => {
    const faults: string[] = [];
    await withConsole({ locale, colorScheme, ...view }, async (page) => {
      const look = async (screen: string): Promise<void> => {
        await screenshot(page, `console-${screen}-${name}-${size}`);
        faults.push(...(await findAxeFaults(page)).map((fault) => `${screen}: ${fault}`));
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wider > 0) faults.push(`${screen}: scrolls sideways by ${wider}`);
      };
      await page.goto(`${product.server}/desk`);
      await page.locator("input[name=username]").waitFor();
      await look("sign-in");
      await page.locator("input[name=username]").fill(alina.login);
      await page.locator("input[name=password]").fill(alina.password);
      await page.keyboard.press("Enter");
      await page.getByRole("row").filter({ hasText: "4102" }).waitFor();
      await look("queue");
      await page.getByRole("link", { name: /4102/ }).click();
      await page.getByRole("textbox", { name: /Ответ|Answer/ }).waitFor();
      await look("request");
      await page.getByRole("textbox", { name: /Ответ|Answer/ }).fill("@тариф каско");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Alt+W");
      await page.getByText(/^(Итого|Total)$/).waitFor();
      await look("why");
      await page.keyboard.press("Escape");
      await page.goto(`${product.server}/desk/requests/${answered}`);
      await page.getByText("7,59 %").first().waitFor();
      await look("answered");
    });
    expect(faults).toEqual([]);
  });
});

async function withConsole(
  options: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const browser = await launchPlain();
  try {
    await use(await (await browser.newContext(options)).newPage());
  } finally {
    await browser.close();
  }
}

test.each(inTurn(looks, 1))("palette, $name", async ({ name, locale, colorScheme, sizes }) => {
  const faults: string[] = [];
  const chromium = await launchChromium({ locale, colorScheme });
  try {
    await connectSeller(chromium, product.server, marina);
    const page = await chromium.context.newPage();
    for (const { name: size, viewport } of sizes) {
      await page.setViewportSize(viewport);
      await page.goto(`${origin}/tariffs/kasko/kazan`);
      const frame = await openPalette(page);
      const look = async (screen: string): Promise<void> => {
        await frame.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
        await screenshot(page, `palette-${screen}-${name}-${size}`);
        faults.push(...(await findAxeFaults(frame)).map((fault) => `${screen}, ${size}: ${fault}`));
      };
      await frame.getByRole("option").first().waitFor();
      await look("empty");
      await page.keyboard.type("тариф каско казань");
      await frame.locator('#results[data-shown="тариф каско казань"]').waitFor();
      await look("search");
      await page.keyboard.press("Alt+ArrowRight");
      await frame.locator(".preview-text mark").first().waitFor();
      await look("preview");
      await page.keyboard.press("Alt+ArrowLeft");
      await frame.locator(".refine").click();
      await look("refine");
      await page.keyboard.press("Escape");
      await frame.locator(".keys-button").click();
      await look("keys");
      await page.keyboard.press("Escape");
      await frame.getByRole("combobox").focus();
      await page.keyboard.press("Control+KeyA");
      await page.keyboard.type("nfhba");
      await frame.locator("#results[data-shown=nfhba]").waitFor();
      await frame.getByText("«тариф»").or(frame.getByText("“тариф”")).first().waitFor();
      await look("layout");
      await page.keyboard.press("Control+KeyA");
      await page.keyboard.type("гироциклопед");
      await frame.locator("#results[data-shown=гироциклопед]").waitFor();
      await look("nothing");
      await page.keyboard.press("Control+KeyA");
      await page.keyboard.type("каско на гироциклопед");
      await frame.locator('#results[data-shown="каско на гироциклопед"]').waitFor();
      await look("nearest");
      await page.keyboard.press("Control+KeyA");
      await page.keyboard.type("гироциклопед");
      await frame.locator("#results[data-shown=гироциклопед]").waitFor();
      await page.keyboard.press("Alt+Enter");
      await frame.getByRole("textbox").waitFor();
      await look("ask");
      await page.keyboard.press("Escape");
      // What was searched before the form comes back by itself; emptied sooner, it would come after.
      await frame.waitForFunction(() => document.querySelector("input")?.value === "гироциклопед");
      await frame.getByRole("combobox").fill("");
      await frame.getByRole("option", { name: /Haval/ }).click();
      await frame.getByText("7,59 %").waitFor();
      await look("thread");
      await page.keyboard.press("Escape");
    }
  } finally {
    await chromium.close();
  }
  expect(faults).toEqual([]);
});
