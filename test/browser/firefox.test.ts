import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { endpoints } from "../../core/contract/endpoints.ts";
import { startPortal } from "../../demo/portal/start-portal.ts";
import { newTab, tabAt, type FirefoxTab } from "./harness/firefox-tab.ts";
import { launchFirefox, type Firefox } from "./harness/launch-firefox.ts";
import { openFirefoxPalette } from "./harness/open-firefox-palette.ts";
import { asPerson } from "./harness/people.ts";
import { startProduct, type Product } from "./harness/start-product.ts";

const marina = { login: "marina", password: "demo-marina" };
const alina = { login: "alina", password: "demo-alina" };
const query = "молодые водители каско коэффициент";
const question = "Какой коэффициент КАСКО, если водителю 21 год, а машина в лизинге?";

let portal: Awaited<ReturnType<typeof startPortal>>;
let origin: string;
let product: Product;
let firefox: Firefox;
const open: FirefoxTab[] = [];

beforeAll(async () => {
  portal = await startPortal({ port: 0, host: "127.0.0.1" });
  origin = new URL(portal.address).origin;
  product = await startProduct({ portal: origin });
  firefox = await launchFirefox();
});
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  for (const [at, one] of open.entries()) await one.screenshot(`failed-firefox-${at}`).catch(() => {});
});
afterAll(async () => {
  await firefox?.close();
  await product?.close();
  await portal?.close();
});

test("in Firefox a seller connects, finds a place, lands on it, asks, and reads the answer", async () => {
  // The extension opens its page by itself; the server's page confirms the code.
  const options = tab(await tabAt(firefox.bidi, `${firefox.extensionOrigin}/options.html`));
  await options.click({ role: "textbox", name: "Адрес сервера компании" });
  await options.type(product.server);
  await options.click({ role: "button", name: "Дальше" });
  await options.click({ role: "button", name: "Подключить" });
  const confirmation = tab(await tabAt(firefox.bidi, `${product.server}/`));
  await confirmation.click({ role: "textbox", name: "Логин" });
  await confirmation.type(marina.login);
  await confirmation.click({ css: "input[type=password]" });
  await confirmation.type(marina.password);
  await confirmation.click({ role: "button", name: "Войти" });
  await confirmation.click({ role: "button", name: "Подключить этот браузер" });
  await options.toFront();
  await options.see({ text: "Копия портала готова" });

  // Search, and land on the marked section.
  const page = tab(await newTab(firefox.bidi));
  await page.goto(`${origin}/`);
  await page.see({ css: "ask-me-launcher" });
  let palette = await openFirefoxPalette(page, patience);
  await page.type(query);
  await palette.see({ css: `#results[data-shown="${query}"] [role=option]` });
  await page.screenshot("firefox-search");
  await page.press("Enter");
  await expect.poll(() => page.evaluate(() => location.pathname), patience).not.toBe("/");
  await expect.poll(() => page.evaluate(() => CSS.highlights.has("ask-me-place")), patience).toBe(true);
  const landedOn = await page.evaluate(() => location.pathname);

  // Ask: the request arrives with the page it was asked on and the way there.
  palette = await openFirefoxPalette(page, patience);
  await page.press("Control+a");
  await page.type(question);
  await page.press("Control+Enter");
  await palette.see({ text: "Отменить" });
  const agent = await asPerson(product.server, alina);
  const asked = async (): Promise<number | undefined> => {
    const { requests } = await agent(endpoints.requests, { query: { scope: "queue" } });
    return requests.find(({ text }) => text === question)?.id;
  };
  await expect.poll(asked, patience).toBeDefined();
  const params = { id: (await asked()) ?? 0 };
  const { context } = await agent(endpoints.request, { params });
  expect(new URL(context?.page?.address ?? "").pathname).toBe(landedOn);
  expect(context?.trail).toContainEqual(expect.objectContaining({ kind: "query", query }));

  // The answer comes by itself.
  const body = {
    key: crypto.randomUUID(),
    text: "Коэффициент **1,65**.",
    complete: true,
    sources: [],
    without: "by-heart" as const,
  };
  await agent(endpoints.claim, { params });
  await agent(endpoints.answer, { params, body });
  await palette.see({ text: "1,65" });
  await page.screenshot("firefox-answer");
});

const patience = { timeout: 30_000 };

function tab(opened: FirefoxTab): FirefoxTab {
  open.push(opened);
  return opened;
}
