import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { ExtensionPolicy } from "../../core/contract/extension-policy.ts";
import { changingSuite } from "./harness/changing-suite.ts";
import { copyExtension } from "./harness/copy-extension.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import type { Chromium, ChromiumOptions } from "./harness/launch-chromium.ts";
import { openPage } from "./harness/open-page.ts";
import { noPolicyBecause, putPolicy } from "./harness/put-policy.ts";
import { screenshot } from "./harness/screenshot.ts";
import { searchFor } from "./harness/search-for.ts";
import { openPalette, optionsPage, paletteFrame, paletteOver, signIn } from "./harness/seller.ts";

const marina = { login: "marina", password: "demo-marina" };
const suite = changingSuite("policy", null);
const noPolicy = noPolicyBecause();

type OnFinished = (close: () => void) => void;
type Managed = Chromium & { readonly put: (policy: Record<string, unknown>) => void };

/** A browser whose company has fixed this much of the extension. */
async function managed(
  policy: Record<string, unknown>,
  onFinished: OnFinished,
  options: ChromiumOptions = {},
): Promise<Managed> {
  const extension = copyExtension();
  onFinished(extension.remove);
  const put = (given: Record<string, unknown>): void => onFinished(putPolicy(extension.id, given));
  put(policy);
  return { ...(await suite.ownBrowser({ ...options, extension: extension.folder })), put };
}

const usual = (): ExtensionPolicy => ({ server: suite.product.server, portalOrigins: [suite.portal.origin] });

/** The tab that the extension opened by itself to be confirmed. */
async function confirmationIn({ context }: Chromium): Promise<Page> {
  return context.pages().find(isServers) ?? context.waitForEvent("page", isServers);
}

function isServers(page: Page): boolean {
  return page.url().startsWith(suite.product.server);
}

async function confirm(chromium: Chromium): Promise<void> {
  const page = await confirmationIn(chromium);
  await signIn(page, marina);
  await page.getByText(/^(Сколько хранится|How long it is kept)$/).waitFor();
  await page.getByRole("button", { name: /^(Подключить этот браузер|Connect this browser)$/ }).click();
  await page.getByRole("heading", { name: /^(Браузер подключён|The browser is connected)$/ }).waitFor();
  await page.close();
}

describe.skipIf(noPolicy !== null)(
  `what a company fixes in the extension${noPolicy ? ` (skipped: ${noPolicy})` : ""}`,
  () => {
    test("nobody types anything: the first start leads to one page with the code and what is kept, and one press connects", async ({
      onTestFinished,
    }) => {
      const chromium = await managed(usual(), onTestFinished);
      const page = await confirmationIn(chromium);
      expect(new URL(page.url()).searchParams.get("user_code")).toMatch(/^[A-Z0-9]{8}$/);
      await signIn(page, marina);
      await page.getByRole("heading", { name: "Прежде чем подключиться" }).waitFor();
      await page.getByText("Сколько хранится", { exact: true }).waitFor();
      await screenshot(page, "connect-with-policy-ru");
      expect(await findAxeFaults(page.mainFrame())).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      await page.getByRole("button", { name: "English" }).click();
      await page.getByText("How long it is kept", { exact: true }).waitFor();
      await screenshot(page, "connect-with-policy-en-dark");
      await page.getByRole("button", { name: "Русский" }).click();
      const opened = chromium.context.pages().map((one) => one.url());
      expect(opened.filter((address) => address.includes("/options.html"))).toEqual([]);
      await page.getByRole("button", { name: "Подключить этот браузер" }).click();
      await page.getByRole("heading", { name: "Браузер подключён" }).waitFor();

      const portal = await openPage(chromium, suite.portal.origin);
      await portal.locator("ask-me-launcher button").waitFor();
      const hits = await searchFor(portal, await openPalette(portal), "франшиза");
      await hits.filter({ hasText: "Размер франшизы" }).first().waitFor();
    });

    test("whoever says no is not led there again; the palette says so and connects when it is pressed", async ({
      onTestFinished,
    }) => {
      const chromium = await managed(usual(), onTestFinished);
      const page = await confirmationIn(chromium);
      await signIn(page, marina);
      await page.getByRole("button", { name: "Это не я" }).click();
      await page.getByRole("heading", { name: "Подключение отклонено" }).waitFor();
      const portal = await openPage(chromium, suite.portal.origin);
      await portal.locator("ask-me-launcher button").click();
      const gate = paletteOver(portal);
      await gate.getByText("На странице подключения нажали «Это не я»").waitFor();
      await screenshot(portal, "policy-denied");
      expect(await confirmations(chromium)).toBe(1);
      await gate.getByRole("button", { name: "Подключить" }).click();
      await expect.poll(() => confirmations(chromium)).toBe(2);
      // Those who do not want to are back at the extension's page, with the server's name and nothing to type.
      const options = await optionsPage(chromium);
      await options.getByRole("button", { name: "Отменить" }).click();
      await options.getByText("Адрес задан администратором").waitFor();
      expect(await options.getByRole("textbox").count()).toBe(0);
      await screenshot(options, "options-with-policy-ru");
      expect(await findAxeFaults(options.mainFrame())).toEqual([]);
    });

    test("language, hotkey and locks hold, on the portal and on the extension's own page", async ({
      onTestFinished,
    }) => {
      const fixed: ExtensionPolicy = {
        ...usual(),
        language: "en",
        hotkey: "Ctrl+Space",
        mayNot: [
          "disconnect",
          "hide-button",
          "move-button",
          "attach-files",
          "take-screenshots",
          "send-trail",
        ],
        unticked: ["page"],
      };
      const chromium = await managed(fixed, onTestFinished, { colorScheme: "dark" });
      await confirm(chromium);
      const options = await optionsPage(chromium);
      await options.getByText("press Ctrl Space").waitFor();
      expect(await options.getByRole("button", { name: "Disconnect this browser" }).count()).toBe(0);
      await screenshot(options, "options-locked-en-dark");

      const page = await openPage(chromium, suite.portal.origin);
      const button = page.locator("ask-me-launcher button");
      await button.waitFor();
      const top = async (): Promise<number | undefined> => (await button.boundingBox())?.y;
      const before = await top();
      await button.focus();
      await page.keyboard.press("Alt+ArrowUp");
      await button.click({ button: "right" });
      await page.keyboard.press("Escape");
      expect(await top()).toBe(before);
      await screenshot(page, "launcher-hotkey-en-dark");
      expect(await button.getAttribute("title")).toBe("");

      await page.keyboard.press("Alt+KeyQ");
      await page.keyboard.press("Control+KeyK");
      await page.keyboard.press("Control+Space");
      const palette = await paletteFrame(page);
      await palette.getByPlaceholder("Search the portal or ask").waitFor();
      await palette.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
      expect(await palette.locator(".field .key").allTextContents()).toEqual(["Ctrl", "Space"]);
      await page.keyboard.type("franchise");
      await page.keyboard.press("Alt+Enter");
      const form = palette.getByRole("form", { name: "Ask" });
      await form.getByRole("checkbox", { name: /^Page/ }).waitFor();
      expect(await form.getByRole("checkbox", { name: /^Page/ }).isChecked()).toBe(false);
      expect(await form.getByRole("checkbox").count()).toBe(1);
      expect(await form.getByRole("button", { name: /choose/i }).count()).toBe(0);
      expect(await form.getByRole("switch").count()).toBe(0);
      await screenshot(page, "ask-locked-en-dark");
      await page.keyboard.press("Control+Space");
      await page.locator("ask-me-launcher dialog[open]").waitFor({ state: "detached" });
    });

    test("what was not understood is told with what would be right; a mended policy holds at once", async ({
      onTestFinished,
    }) => {
      const wrong = { ...usual(), hotkey: "Alt+W", language: "de", mayNot: ["disconnect", "fly"] };
      const chromium = await managed(wrong, onTestFinished);
      await confirm(chromium);
      const options = await optionsPage(chromium);
      const faults = options.getByRole("region", { name: "Не всё в политике понято" });
      await faults.getByText("Вероятно, имелось в виду «Alt+KeyW»").waitFor();
      await faults.getByText('Указано "de". Нужно одно из: ru, en, auto.').waitFor();
      await faults.getByText('Указано "fly"').waitFor();
      // The lock beside it was understood.
      expect(await options.getByRole("button", { name: "Отключить этот браузер" }).count()).toBe(0);
      await screenshot(options, "options-policy-faults-ru");
      expect(await findAxeFaults(options.mainFrame())).toEqual([]);

      const page = await openPage(chromium, suite.portal.origin);
      await page.locator("ask-me-launcher button").waitFor();
      chromium.put({ ...usual(), hotkey: "Alt+KeyW", language: "en" });
      await options.getByText("On the portal press Alt W").waitFor();
      await faults.waitFor({ state: "detached" });
      await options.getByRole("button", { name: "Disconnect this browser" }).waitFor();
      await page.bringToFront();
      await page.keyboard.press("Alt+KeyW");
      await (await paletteFrame(page)).getByPlaceholder("Search the portal or ask").waitFor();
    });
  },
);

async function confirmations({ context }: Chromium): Promise<number> {
  return context.pages().filter(isServers).length;
}
