import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { background } from "./harness/background.ts";
import { closePages } from "./harness/close-pages.ts";
import { extensionParts, type ExtensionParts } from "./harness/extension-parts.ts";
import { filesPortal } from "./harness/files-portal.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { launchChromium, type Chromium } from "./harness/launch-chromium.ts";
import { listen, type Site } from "./harness/listen.ts";
import { openPage } from "./harness/open-page.ts";
import { asPerson } from "./harness/people.ts";
import { screenshotFailure } from "./harness/screenshot.ts";
import { searchFor } from "./harness/search-for.ts";
import { connectSeller, openPalette } from "./harness/seller.ts";
import { tabTo } from "./harness/tab-to.ts";
import { startProduct, type Product } from "./harness/start-product.ts";

const marina = { login: "marina", password: "demo-marina" };
const patience = { timeout: 20_000 };

let portal: Site;
let product: Product;
let chromium: Chromium;
let parts: ExtensionParts;

beforeAll(async () => {
  portal = await listen(filesPortal());
  product = await startProduct({
    portal: portal.origin,
    sources: [{ id: "files", start: [`${portal.origin}/`] }],
  });
  chromium = await launchChromium();
  await connectSeller(chromium, product.server, marina);
  parts = await extensionParts(chromium);
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await screenshotFailure(chromium.context, "opening");
  await closePages(chromium);
});
afterAll(async () => {
  await chromium?.close();
  await product?.close();
  await portal?.close();
});

let page: Page;
beforeEach(async () => {
  page = await openPage(chromium, `${portal.origin}/`);
});

/** Searches and opens the first hit, as a person does. */
async function openFirst(on: Page, query: string): Promise<void> {
  const palette = await openPalette(on);
  await (await searchFor(on, palette, query)).first().waitFor();
  await on.keyboard.press("Enter");
}

describe("an Office file opens as our text of it, signed in by itself", () => {
  test("a sheet as its table, with the row marked and the file to download", async () => {
    await openFirst(page, "тариф казань");
    await page.waitForURL((url) => url.pathname.startsWith("/view/"));
    const address = new URL(page.url());
    expect(address.origin).toBe(product.server);
    expect([...address.searchParams.keys()]).toEqual(["q"]);
    const row = page.getByRole("row").filter({ hasText: "Казань" });
    await row.waitFor();
    expect(await row.getAttribute("id")).toBe("place");
    expect(await row.locator("mark").allTextContents()).toEqual(["Казань"]);
    expect(await page.getByRole("columnheader").first().textContent()).toBe("Регион");
    const link = page.getByRole("link", { name: "Скачать файл" });
    expect(await link.getAttribute("href")).toBe(`${portal.origin}/files/tarify.xlsx`);
    expect(await findAxeFaults(page)).toEqual([]);
  });

  test("the pass holds for the document's other sections, a reload and a second tab", async () => {
    await openFirst(page, "тариф казань");
    await page.waitForURL((url) => url.pathname.startsWith("/view/"));
    const first = page.url();
    await page.getByRole("navigation").getByRole("link").last().click();
    await page.waitForURL((url) => url.pathname.startsWith("/view/") && url.href !== first);
    await page.locator("article.view h1").waitFor();
    await page.reload();
    await page.locator("article.view h1").waitFor();
    const beside = await openPage(chromium, first);
    await beside.getByRole("row").filter({ hasText: "Казань" }).waitFor();
    expect(beside.url()).toBe(first);
  });

  test("without the server there is still the file itself", async () => {
    const palette = await openPalette(page);
    await (await searchFor(page, palette, "тариф казань")).first().waitFor();
    await product.stopServer("SIGKILL");
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect(new URL((await download).url()).pathname).toBe("/files/tarify.xlsx");
    await product.startServer();
  });
});

test("whoever follows the link of another browser signs in and lands on the section", async () => {
  await openFirst(page, "тариф казань");
  await page.waitForURL((url) => url.pathname.startsWith("/view/"));
  const address = page.url();
  const other = await launchChromium();
  const stranger = await openPage(other, address);
  await stranger.locator("input[name=username]").fill(marina.login);
  await stranger.locator("input[name=password]").fill(marina.password);
  await stranger.keyboard.press("Enter");
  await stranger.getByRole("row").filter({ hasText: "Казань" }).waitFor();
  expect(new URL(stranger.url()).pathname).toBe(new URL(address).pathname);
  await other.close();
});

test("a PDF opens at its page, and the side panel shows the passage beside it", async () => {
  await openFirst(page, "лечение кариеса");
  await expect.poll(() => page.url(), patience).toBe(`${portal.origin}/files/dms.pdf#page=2`);
  const panel = await parts.sidePanel();
  const marks = `[...document.querySelectorAll(".passage mark")].map((mark) => mark.textContent)`;
  await expect.poll(() => panel.evaluate(marks), patience).toEqual(["Лечение", "кариеса"]);
  const text = "document.querySelector('.passage')?.textContent";
  expect(await panel.evaluate(text)).toContain("PDF · стр. 2");
  await panel.screenshot("panel-passage");
  // Back to the search by the key that leads back everywhere.
  await panel.press({ key: "Escape", code: "Escape", windowsVirtualKeyCode: 27 });
  const field = "document.activeElement?.getAttribute('role')";
  await expect.poll(() => panel.evaluate(field), patience).toBe("combobox");
  // «/» leads to the field from anywhere and writes nothing.
  await panel.evaluate("document.activeElement.blur()");
  await panel.press({ key: ".", code: "Slash", windowsVirtualKeyCode: 191 });
  await expect.poll(() => panel.evaluate(field), patience).toBe("combobox");
  expect(await panel.evaluate("document.activeElement.value")).not.toContain(".");
  // The second passage reaches the panel that is open already.
  const second = await openPage(chromium, `${portal.origin}/`);
  await openFirst(second, "физиотерапия");
  await expect.poll(() => panel.evaluate(marks), patience).toEqual(["физиотерапию"]);
  await parts.closeSidePanel();
});

/** Where a player of the page stands, in seconds. */
const playing = (on: Page, player = "clip"): Promise<number> =>
  on.evaluate((id) => document.querySelector<HTMLVideoElement>(`#${id}`)?.currentTime ?? -1, player);

describe("a clip", () => {
  test("on its own page: the page's player goes to the second, the advert beside it does not", async () => {
    await openFirst(page, "казанский тариф умножаем");
    await page.waitForURL((url) => url.pathname === "/urok-taksi");
    await expect.poll(() => playing(page), patience).toBeGreaterThanOrEqual(27);
    expect(await playing(page, "advert")).toBe(0);
  });

  test("of the page that one is on: nothing is loaded anew", async () => {
    await page.goto(`${portal.origin}/urok-taksi`);
    await page.evaluate(() => document.body.setAttribute("data-same", ""));
    await openFirst(page, "казанский тариф умножаем");
    await expect.poll(() => playing(page), patience).toBeGreaterThanOrEqual(27);
    expect(await page.locator("body[data-same]").count()).toBe(1);
  });

  test("whose player stands in a frame of the page is found there", async () => {
    await openFirst(page, "пострадавшие столб забор шлагбаум");
    await page.waitForURL((url) => url.pathname === "/urok-evroprotokol");
    const player = page.frameLocator("iframe[src='/player']").locator("#clip");
    const at = (): Promise<number> =>
      player.evaluate((clip) => (clip instanceof HTMLVideoElement ? clip.currentTime : -1));
    await expect.poll(at, patience).toBeGreaterThan(0);
  });

  test("whose player comes late is waited for", async () => {
    await openFirst(page, "осаго");
    await page.waitForURL((url) => url.pathname === "/urok-osago");
    await expect.poll(() => playing(page), patience).toBeGreaterThan(0);
  });
});

type Suggested = { content: string; description: string }[];

/** What the background suggests for a text typed after the keyword. */
async function suggested(text: string): Promise<Suggested> {
  const rows: unknown = await background(chromium).evaluate(
    `new Promise((told) => chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(text)}, told))`,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what chrome.omnibox takes
  return rows as Suggested;
}
async function enter(text: string): Promise<void> {
  await background(chromium).evaluate(
    `chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(text)}, "currentTab")`,
  );
}

describe("the address bar", () => {
  test("suggests hits of the copy as one types, and Enter opens the one that was chosen at its place", async () => {
    const [first] = await suggested("лечение карие");
    expect(first?.content).toBe(`${portal.origin}/files/dms.pdf#page=2`);
    expect(first?.description).toContain("PDF · стр. 2");
    await page.bringToFront();
    await enter(first?.content ?? "");
    await expect.poll(() => page.url(), patience).toBe(first?.content);
    await page.goto(`${portal.origin}/`);
    const [sheet] = await suggested("тариф казань");
    await enter(sheet?.content ?? "");
    await page.waitForURL((url) => url.pathname.startsWith("/view/"));
    await page.getByRole("row").filter({ hasText: "Казань" }).waitFor();
  });

  test("leads to the search with what was typed where nothing was chosen", async () => {
    await page.bringToFront();
    await enter("тариф & казань");
    await page.waitForURL((url) => url.pathname === "/sidepanel.html");
    const field = page.getByRole("combobox");
    await expect.poll(() => field.inputValue(), patience).toBe("тариф & казань");
    await page.locator("#results [role=option][id^=hit-]").first().waitFor();
    expect(await page.evaluate("chrome.runtime.getManifest().omnibox.keyword")).toMatch(/^(спроси|ask)$/);
  });
});

test("the instruction of the week opens by keys, at its place, and says who of the sellers has seen it", async () => {
  const trainer = await asPerson(product.server, { login: "pavel", password: "demo-pavel" });
  const lead = await asPerson(product.server, { login: "irina", password: "demo-irina" });
  const { groups } = await trainer(endpoints.search, {
    query: { q: "лечение кариеса", limit: 1, literal: "0" },
  });
  const record = groups[0]?.best.record ?? "";
  const body = {
    record,
    sentence: "Кариес теперь лечат дважды в год",
    channels: [],
    from: "2020-01-01",
    until: "2099-12-31",
  };
  // Hers first; then one for others, which she does not get in its stead.
  await trainer(endpoints.addBroadcast, { body: { ...body, regions: [] } });
  await trainer(endpoints.addBroadcast, { body: { ...body, sentence: "Другим", regions: ["Нигде"] } });
  const palette = await openPalette(page);
  // What was searched last stands there again.
  await palette.getByRole("combobox").fill("");
  const note = palette.getByRole("region", { name: /^(Указание недели|Instruction of the week)$/ });
  await note.getByText(body.sentence).waitFor();
  await tabTo(page, note.getByRole("button"));
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url(), patience).toBe(`${portal.origin}/files/dms.pdf#page=2`);
  const figures = async () => {
    const { broadcasts } = await lead(endpoints.broadcasts, {});
    return broadcasts.find(({ sentence }) => sentence === body.sentence)?.figures;
  };
  await expect.poll(figures, patience).toMatchObject({ seen: 1, opened: 1 });
});
