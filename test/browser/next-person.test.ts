import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Frame, Locator, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { extensionPath } from "../../core/contract/paths.ts";
import { changingSuite } from "./harness/changing-suite.ts";
import { copyExtension } from "./harness/copy-extension.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import type { Chromium } from "./harness/launch-chromium.ts";
import type { Site } from "./harness/listen.ts";
import { lookForChanges } from "./harness/look-for-changes.ts";
import { openPage } from "./harness/open-page.ts";
import { screenshot } from "./harness/screenshot.ts";
import { searchFor } from "./harness/search-for.ts";
import { confirmSeller, connectSeller, openPalette, optionsPage, paletteOver } from "./harness/seller.ts";
import { standBefore } from "./harness/stand-before.ts";
import { storedCopy } from "./harness/stored-copy.ts";
import { storedRecords } from "./harness/stored-records.ts";

const marina = { login: "marina", password: "demo-marina" };
const kamila = { login: "kamila", password: "demo-kamila" };
const oleg = { login: "oleg", password: "demo-oleg" };
const query = "подписывают акт";
const copied = "до пятнадцатого числа";
/** Where a browser gets anything of the portal from. */
const portalPaths: readonly string[] = [endpoints.records.path, endpoints.search.path];

const suite = changingSuite("next-person", null);

test("whoever connects next at this browser is shown nothing of the one before, even while the own copy does not come", async ({
  onTestFinished,
}) => {
  const server = await givingServer();
  onTestFinished(server.close);
  const chromium = await suite.ownBrowser();
  const { page, palette } = await marinaLeaves(chromium, server);
  const field = await olegComes(chromium, page);
  expect(await field.inputValue()).toBe("");
  await field.focus();
  const hits = await searchFor(page, palette, query);
  expect(await hits.count()).toBe(0);
  expect(await palette.getByText(copied).count()).toBe(0);

  server.gives = true;
  await lookForChanges(chromium);
  await expect.poll(() => storedRecords(chromium)).toContain(copied);
  await page.bringToFront();
  await field.focus();
  await (await searchFor(page, palette, "личном кабинете")).filter({ hasText: copied }).waitFor();
});

test("nor where no search of theirs ever gets going", async ({ onTestFinished }) => {
  const server = await givingServer();
  onTestFinished(server.close);
  const extension = copyExtension();
  onTestFinished(extension.remove);
  const chromium = await suite.ownBrowser({ extension: extension.folder });
  const { page, palette } = await marinaLeaves(chromium, server, () =>
    writeFileSync(join(extension.folder, "search-worker.js"), "throw new Error('No memory');"),
  );
  const field = await olegComes(chromium, page);
  await field.focus();
  await page.keyboard.type(query);
  await palette.getByText("Поиск не ответил").waitFor({ timeout: 60_000 });
  expect(await palette.getByText(copied).count()).toBe(0);
});

/** Presses it away herself, on the server's page. */
async function disconnectsIt({ context }: Chromium): Promise<void> {
  const desk = await context.newPage();
  await desk.goto(`${suite.product.server}/desk/devices`);
  await desk.getByRole("button", { name: "Отключить", exact: true }).click();
  await desk
    .getByRole("group", { name: /^Отключить «/ })
    .getByRole("button", { name: "Отключить" })
    .click();
  await desk.getByRole("heading", { name: "Ни один браузер не подключён" }).waitFor();
  expect(await desk.getByRole("link", { name: "Установить расширение" }).getAttribute("href")).toBe(
    extensionPath,
  );
  await screenshot(desk, "devices-none-ru");
  expect(await findAxeFaults(desk.mainFrame())).toEqual([]);
  await desk.emulateMedia({ colorScheme: "dark" });
  await desk.getByRole("button", { name: /учётная запись и вид/ }).click();
  await desk.getByRole("button", { name: "English" }).click();
  await desk.keyboard.press("Escape");
  await desk.getByRole("heading", { name: "No browser is connected" }).waitFor();
  await screenshot(desk, "devices-none-en-dark");
  await desk.close();
}

/** The next list of people is without her. */
async function leavesTheCompany(): Promise<void> {
  const people = readFileSync(new URL("../../demo/accounts.csv", import.meta.url), "utf8");
  await suite.product.importAccounts(people.replace(/^kamila,.*\n/m, ""));
}

test.each([
  ["is disconnected by its owner", marina, disconnectsIt],
  ["belongs to somebody who has left", kamila, leavesTheCompany],
] as const)(
  "a browser that %s forgets the portal at the next contact with the server, and says so in the palette",
  async (_, account, ends) => {
    const chromium = await suite.ownBrowser();
    await connectSeller(chromium, suite.product.server, account);
    const page = await openPage(chromium, suite.portal.origin);
    const palette = await openPalette(page);
    await (await searchFor(page, palette, query)).filter({ hasText: copied }).waitFor();
    await expect.poll(() => storedCopy(chromium)).toEqual(expect.arrayContaining(["records", "parts"]));

    await ends(chromium);
    await lookForChanges(chromium);
    await expect.poll(() => storedCopy(chromium)).toEqual([]);
    await page.bringToFront();
    const gate = paletteOver(page);
    await gate.getByRole("heading", { name: "Этот браузер отключён" }).waitFor();
    await gate.getByText("Копия портала удалена").waitFor();
    expect(await palette.getByRole("option").count()).toBe(0);
    await screenshot(page, `palette-revoked-${account.login}`);
  },
);

type GivingServer = Site & { gives: boolean };

/** The server, which gives nothing of the portal to anybody unless it `gives`. */
async function givingServer(): Promise<GivingServer> {
  const server = { gives: true };
  const site = await standBefore(suite.product.server, (asked, ask) =>
    server.gives || !portalPaths.includes(asked.pathname)
      ? ask()
      : Promise.resolve(new Response(null, { status: 503 })),
  );
  return Object.assign(server, site);
}

/** She finds something, and signs out; the server gives nothing from then on. */
async function marinaLeaves(
  chromium: Chromium,
  server: GivingServer,
  before: () => void = () => {},
): Promise<{ page: Page; palette: Frame }> {
  await connectSeller(chromium, server.origin, marina);
  const page = await openPage(chromium, suite.portal.origin);
  const palette = await openPalette(page);
  await (await searchFor(page, palette, query)).filter({ hasText: copied }).waitFor();
  server.gives = false;
  before();
  const options = await optionsPage(chromium);
  await options.bringToFront();
  await options.getByRole("button", { name: "Отключить этот браузер" }).click();
  await paletteOver(page).getByRole("heading", { name: "Осталось подключиться" }).waitFor();
  expect(await palette.getByRole("option").count()).toBe(0);
  expect(await storedRecords(chromium)).toBe("[]");
  return { page, palette };
}

/** Connects, and comes back to the window that she left open. */
async function olegComes(chromium: Chromium, page: Page): Promise<Locator> {
  // Signed in at the server, too, it was Marina until now.
  await chromium.context.clearCookies();
  await confirmSeller(chromium, oleg);
  await page.bringToFront();
  const field = paletteOver(page).getByRole("combobox");
  await field.waitFor();
  return field;
}
