import type { Page } from "playwright-core";
import { z } from "zod";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { endpoints } from "../../core/contract/endpoints.ts";
import { providerPassword } from "../provider/answer-interaction.ts";
import { newTab, tabAt, type FirefoxTab } from "./harness/firefox-tab.ts";
import { launchPlain } from "./harness/agent.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { looks } from "./harness/looks.ts";
import type { Bidi } from "./harness/bidi.ts";
import { launchFirefox } from "./harness/launch-firefox.ts";
import { launchManagedChromium } from "./harness/launch-managed-chromium.ts";
import type { Chromium } from "./harness/launch-chromium.ts";
import { installedHow, lookForUpdate, versionIn } from "./harness/installed-extension.ts";
import { managedSuite } from "./harness/managed-suite.ts";
import { openFirefoxPalette } from "./harness/open-firefox-palette.ts";
import { openPage } from "./harness/open-page.ts";
import { asPerson } from "./harness/people.ts";
import { noFileBecause, putFile } from "./harness/put-file.ts";
import { screenshot, screenshotFailure, screenshotFile } from "./harness/screenshot.ts";
import { searchFor } from "./harness/search-for.ts";
import { closePalette, openPalette, optionsPage } from "./harness/seller.ts";

/** Where these browsers look for the machine's policy; see docs/en/roll-out.md. */
const chromiumPolicy = `/etc/chromium/policies/managed/ask-me-install-${process.pid}.json`;
const firefoxPolicy = "/etc/firefox/policies/policies.json";
const patience = { timeout: 60_000 };
/** A browser, two connections and two versions of the extension. */
const storyWithinMs = 240_000;

const suite = managedSuite(["vera", "gleb"]);
const alina = { login: "alina", password: "demo-alina" };
const open: Chromium[] = [];
const tabs: FirefoxTab[] = [];

afterEach(async ({ task }) => {
  const failed = task.result?.state === "fail";
  for (const [at, tab] of tabs.splice(0).entries())
    if (failed) await tab.screenshot(`failed-managed-firefox-${at}`).catch(() => {});
  for (const chromium of open.splice(0)) {
    if (failed) await screenshotFailure(chromium.context, "managed");
    await chromium.close();
  }
});

async function chromiumOfCompany(): Promise<Chromium> {
  const chromium = await launchManagedChromium(suite.packages.chrome.id);
  open.push(chromium);
  return chromium;
}

/** What an administrator downloads, and on this machine the leave to look into what it installed. */
async function putChromiumPolicy(): Promise<void> {
  const policy = await suite.policyFile("ask-me.json");
  const remove = putFile(chromiumPolicy, JSON.stringify({ ...policy, DeveloperToolsAvailability: 1 }));
  onTestFinished(remove);
}

function isAt(origin: string, path: string): (page: Page) => boolean {
  return (page) => page.url().startsWith(`${origin}${path}`);
}

/** The page that asks for the one confirmation, opened by the extension itself. */
async function confirmationPage({ context }: Chromium): Promise<Page> {
  const { server } = suite.product;
  const fits = (page: Page): boolean =>
    isAt(server, "/connect")(page) || isAt(suite.provider.issuer, "/")(page);
  const there = context.pages().find(fits);
  return there ?? context.waitForEvent("page", { predicate: fits, ...patience });
}

async function typeAtProvider(page: Page, login: string): Promise<void> {
  await page.waitForURL((url) => url.origin === suite.provider.issuer, patience);
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill(providerPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function confirmOnce(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Подключить этот браузер" }).click();
  await page.getByRole("heading", { name: "Браузер подключён" }).waitFor();
}

/** @returns the page of the portal, with the palette closed again */
async function searchAndAsk(chromium: Chromium, question: string): Promise<Page> {
  const page = await openPage(chromium, suite.portal.origin);
  const palette = await openPalette(page);
  const hits = await searchFor(page, palette, "безусловную франшизу");
  await hits.filter({ hasText: "Франшиза по КАСКО" }).first().waitFor();
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.type(question);
  await page.keyboard.press("Control+Enter");
  await palette.getByText("Вопрос отправлен").waitFor();
  await closePalette(page);
  return page;
}

async function askedAtServer(question: string): Promise<number> {
  const agent = await asPerson(suite.product.server, alina);
  const { requests } = await agent(endpoints.requests, { query: { scope: "queue" } });
  return requests.filter(({ text }) => text === question).length;
}

describe.skipIf(noFileBecause(chromiumPolicy) !== null)(
  `Chromium that the machine's policy installs it in${because(noFileBecause(chromiumPolicy))}`,
  () => {
    test(
      "the extension comes by itself, connects with one confirmation, searches, asks, updates itself, and types nothing the second time",
      async () => {
        await putChromiumPolicy();
        const chromium = await chromiumOfCompany();
        // Nobody opened a page, allowed anything or typed an address.
        const confirmation = await confirmationPage(chromium);
        await typeAtProvider(confirmation, "vera");
        await confirmation.getByRole("button", { name: "Подключить этот браузер" }).waitFor();
        await screenshot(confirmation, "managed-confirmation");
        await confirmOnce(confirmation);
        const options = await optionsPage(chromium);
        await options.getByText("Копия портала готова").waitFor();
        await screenshot(options, "managed-connected");
        expect(await installedHow(options)).toEqual({
          type: "admin",
          version: suite.packages.version,
          policy: {
            server: suite.product.server,
            portalOrigins: [suite.portal.origin],
            localIndex: "full",
            unticked: ["selection"],
          },
        });
        const question = "Кто согласует франшизу с клиентом, если полис уже оплачен?";
        const portal = await searchAndAsk(chromium, question);
        await expect.poll(() => askedAtServer(question), patience).toBe(1);

        // Disconnected and signed out of our server, but not of the company's: the way back has no field to type into.
        await options.bringToFront();
        await options.getByRole("button", { name: "Отключить этот браузер" }).click();
        await chromium.context.clearCookies({ name: /ask-me/ });
        const typed: string[] = [];
        const opened = chromium.context.waitForEvent("page");
        await options.getByRole("button", { name: "Подключить", exact: true }).click();
        const again = await opened;
        again.on("framenavigated", (frame) => typed.push(new URL(frame.url()).pathname));
        await confirmOnce(again);
        expect(typed.filter((path) => path.startsWith("/interaction"))).toEqual([]);
        await options.bringToFront();
        await options.getByText("Копия портала готова").waitFor();

        // The next version comes while the browser is open, and finds what the last one kept.
        const before = suite.packages.version;
        await suite.packageNext();
        expect(suite.packages.version).not.toBe(before);
        await lookForUpdate(options);
        await options.close();
        await again.close();
        await expect.poll(() => versionIn(chromium), patience).toBe(suite.packages.version);
        const after = await optionsPage(chromium);
        await after.getByRole("heading", { name: "Подключено: Name of vera" }).waitFor();
        await openPalette(portal);
      },
      storyWithinMs,
    );
  },
);

describe.skipIf(noFileBecause(firefoxPolicy) !== null)(
  `Firefox that the machine's policy installs it in${because(noFileBecause(firefoxPolicy))}`,
  () => {
    test(
      "the extension comes by itself, connects with one confirmation, searches, asks, and types nothing the second time",
      async () => {
        onTestFinished(putFile(firefoxPolicy, JSON.stringify(await suite.policyFile("policies.json"))));
        const firefox = await launchFirefox("policy");
        onTestFinished(() => firefox.close());
        const confirmation = await tabAt(firefox.bidi, suite.provider.issuer);
        tabs.push(confirmation);
        await confirmation.click({ css: "input[name=login]" });
        await confirmation.type("gleb");
        await confirmation.click({ css: "input[name=password]" });
        await confirmation.type(providerPassword);
        await confirmation.click({ role: "button", name: "Sign in" });
        await confirmInFirefox(confirmation);
        const page = await newTab(firefox.bidi);
        tabs.push(page);
        await page.goto(`${suite.portal.origin}/`);
        await page.see({ css: "ask-me-launcher" });
        const palette = await openFirefoxPalette(page, patience);
        await page.type("безусловную франшизу");
        await palette.see({ css: `#results[data-shown="безусловную франшизу"] [role=option]` });
        await page.press("Control+a");
        const question = "Как продлить ОСАГО за два месяца до конца полиса?";
        await page.type(question);
        await page.press("Control+Enter");
        await expect.poll(() => askedAtServer(question), patience).toBe(1);
        await page.screenshot("managed-firefox");

        // As in Chromium: with the company's session there is nothing to type the second time.
        await confirmation.goto("about:blank");
        const options = await newTab(firefox.bidi);
        tabs.push(options);
        await options.goto(`${firefox.extensionOrigin}/options.html`);
        await options.click({ role: "button", name: "Отключить этот браузер" });
        await forgetOurCookies(firefox.bidi);
        await options.click({ role: "button", name: "Подключить" });
        await confirmInFirefox(await tabAt(firefox.bidi, `${suite.product.server}/connect`));
        await options.toFront();
        await options.see({ text: "Копия портала готова" });
      },
      storyWithinMs,
    );
  },
);

test.each(inTurn(looks, 1))(
  "the page for people and administrators, $name",
  async ({ name, locale, colorScheme, sizes }) => {
    const browser = await launchPlain();
    onTestFinished(() => browser.close());
    const faults: string[] = [];
    for (const { name: size, ...view } of sizes) {
      const context = await browser.newContext({ locale, colorScheme, ...view });
      const page = await context.newPage();
      await page.goto(`${suite.product.server}/extension`);
      await page.locator("#administrators > summary").click();
      await page.screenshot({ path: screenshotFile(`extension-page-${name}-${size}`), fullPage: true });
      faults.push(...(await findAxeFaults(page)).map((fault) => `${size}: ${fault}`));
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wider > 0) faults.push(`${size}: scrolls sideways by ${wider}`);
      await context.close();
    }
    expect(faults).toEqual([]);
  },
);

function because(reason: string | null): string {
  return reason === null ? "" : ` (skipped: ${reason})`;
}

async function confirmInFirefox(confirmation: FirefoxTab): Promise<void> {
  await confirmation.see({ text: "Прежде чем подключиться" });
  await confirmation.evaluate(() => document.querySelector(".button-primary")?.scrollIntoView());
  await confirmation.click({ css: ".button-primary" });
  await confirmation.see({ text: "Браузер подключён" });
}

const Cookies = z.object({ cookies: z.array(z.object({ name: z.string() })) });

/** Signed out of our server alone: cookies know no ports, and the provider is on this machine as well. */
async function forgetOurCookies(bidi: Bidi): Promise<void> {
  const { cookies } = Cookies.parse(await bidi.send("storage.getCookies", {}));
  const ours = cookies.filter(({ name }) => name.includes("ask-me"));
  expect(ours).not.toEqual([]);
  for (const { name } of ours) await bidi.send("storage.deleteCookies", { filter: { name } });
}
