import { afterAll, beforeAll, expect, test } from "vitest";
import { filesPortal } from "./harness/files-portal.ts";
import { newTab, tabAddresses, tabAt, type FirefoxTab } from "./harness/firefox-tab.ts";
import { firefoxWindow } from "./harness/firefox-window.ts";
import { launchFirefox, type Firefox } from "./harness/launch-firefox.ts";
import { listen, type Site } from "./harness/listen.ts";
import { startProduct, type Product } from "./harness/start-product.ts";

const marina = { login: "marina", password: "demo-marina" };
const patience = { timeout: 30_000, interval: 50 };

let portal: Site;
let product: Product;
let firefox: Firefox;
let ownTab: Promise<FirefoxTab> | null = null;
beforeAll(async () => {
  portal = await listen(filesPortal());
  product = await startProduct({
    portal: portal.origin,
    sources: [{ id: "files", start: [`${portal.origin}/`] }],
  });
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox?.close();
  await product?.close();
  await portal?.close();
});

/** A tab of one's own in the browser, which connects for the first that asks. */
function connectedTab(): Promise<FirefoxTab> {
  ownTab ??= connected();
  return ownTab;
}

/** Connects as a person does. */
async function connected(): Promise<FirefoxTab> {
  const options = await tabAt(firefox.bidi, `${firefox.extensionOrigin}/options.html`);
  await options.click({ role: "textbox", name: "Адрес сервера компании" });
  await options.type(product.server);
  await options.click({ role: "button", name: "Дальше" });
  await options.click({ role: "button", name: "Подключить" });
  const confirmation = await tabAt(firefox.bidi, `${product.server}/`);
  await confirmation.click({ role: "textbox", name: "Логин" });
  await confirmation.type(marina.login);
  await confirmation.click({ css: "input[type=password]" });
  await confirmation.type(marina.password);
  await confirmation.click({ role: "button", name: "Войти" });
  await confirmation.click({ role: "button", name: "Подключить этот браузер" });
  await options.toFront();
  await options.see({ text: "Копия портала готова" });
  // What the confirmation left behind is the console's sign-in: the page must not live by it.
  const desk = await newTab(firefox.bidi);
  await desk.goto(`${product.server}/desk`);
  await desk.evaluate(async () => {
    await fetch("/api/auth/sign-out", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
  });
  return newTab(firefox.bidi);
}

async function openFirst(on: FirefoxTab, query: string): Promise<void> {
  await on.goto(`${portal.origin}/`);
  await on.see({ css: "ask-me-launcher" });
  await on.press("Alt+q");
  const palette = await on.frame("/palette.html");
  await palette.see({ css: "[role=combobox]" });
  await expect.poll(() => palette.evaluate(() => document.hasFocus()), patience).toBe(true);
  await on.type(query);
  await palette.see({ css: `#results[data-shown="${query}"] [role=option][id^=hit-]` });
  await on.press("Enter");
}

test("in Firefox the page to connect on opens by itself, and takes nobody's tab for it", async () => {
  const own = `${firefox.extensionOrigin}/options.html`;
  await tabAt(firefox.bidi, own);
  const others = (await tabAddresses(firefox.bidi)).filter((address) => address !== own);
  // Firefox starts with one empty tab, which `openOptionsPage` would have taken.
  expect(others).toHaveLength(1);
});

test("in Firefox an Office file opens as our text of it, signed in by itself, and a clip in the page's player", async () => {
  const page = await connectedTab();
  await openFirst(page, "тариф казань");
  await page.see({ css: "tr#place mark" });
  const address = await page.evaluate(() => location.href);
  expect(new URL(address).pathname).toMatch(/^\/view\//);
  expect([...new URL(address).searchParams.keys()]).toEqual(["q"]);

  const other = await newTab(firefox.bidi);
  await openFirst(other, "казанский тариф умножаем");
  const second = (): Promise<number> => other.evaluate(playerAt);
  await expect.poll(second, patience).toBeGreaterThanOrEqual(27);
});

test("in Firefox the sidebar opens with the field of the search", async () => {
  const { showSidebar, sidebarShows } = await firefoxWindow(firefox.bidi);
  await connectedTab();
  await showSidebar();
  await expect.poll(() => sidebarShows("[role=combobox]"), patience).toEqual([""]);
  await expect.poll(() => sidebarShows("h1"), patience).toContain("Одно окно");
});

test("in Firefox the keyword leads from the address bar to hits of the copy, and to the search", async () => {
  const { typeIntoAddressBar, addressBarRows, pressInAddressBar } = await firefoxWindow(firefox.bidi);
  const page = await connectedTab();
  const address = (): Promise<string> => page.evaluate(() => location.href);
  await page.toFront();
  await page.goto(`${portal.origin}/`);
  await typeIntoAddressBar("спроси казанский тариф умножаем");
  await expect
    .poll(addressBarRows, patience)
    .toContainEqual(expect.stringContaining("Такси: урок — Видео · 00:34"));
  await pressInAddressBar("ArrowDown", "Enter");
  await expect.poll(address, patience).toContain("/urok-taksi");
  await expect.poll(() => page.evaluate(playerAt), patience).toBeGreaterThanOrEqual(27);

  await typeIntoAddressBar("спроси тариф & казань");
  await expect.poll(addressBarRows, patience).not.toEqual([]);
  await pressInAddressBar("Enter");
  const search = await tabAt(firefox.bidi, "/sidepanel.html?as=page");
  await search.see({ css: '#results[data-shown="тариф & казань"] [role=option][id^=hit-]' });
});

/** Run in the page. */
function playerAt(): number {
  return document.querySelector<HTMLVideoElement>("#clip")?.currentTime ?? -1;
}
