import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { usualFirefoxId } from "../../core/contract/extension-package.ts";
import type { ExtensionPolicy } from "../../core/contract/extension-policy.ts";
import { startChangingPortal, type ChangingPortal } from "./harness/changing-portal.ts";
import { newTab, tabAt } from "./harness/firefox-tab.ts";
import { launchFirefox, type Firefox } from "./harness/launch-firefox.ts";
import { startProduct, type Product } from "./harness/start-product.ts";

const marina = { login: "marina", password: "demo-marina" };

let portal: ChangingPortal;
let product: Product;
let home: string;
let firefox: Firefox;

beforeAll(async () => {
  portal = await startChangingPortal();
  product = await startProduct({
    portal: portal.origin,
    sources: [{ id: "changing", start: [`${portal.origin}/`] }],
  });
  // Of the places where Firefox looks for what is managed, the one that is this browser's alone.
  home = mkdtempSync(join(tmpdir(), "ask-me-home-"));
  const folder = join(home, ".mozilla/managed-storage");
  mkdirSync(folder, { recursive: true });
  const data: ExtensionPolicy = {
    server: product.server,
    portalOrigins: [portal.origin],
    language: "en",
    hotkey: "Ctrl+Space",
    mayNot: ["disconnect"],
  };
  const manifest = { name: usualFirefoxId, description: "Policy of a test", type: "storage", data };
  writeFileSync(join(folder, `${usualFirefoxId}.json`), JSON.stringify(manifest));
  vi.stubEnv("HOME", home);
  firefox = await launchFirefox();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await firefox?.close();
  await product?.close();
  await portal?.close();
  if (home) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

test("in Firefox a policy holds too: the server is named, the language spoken, its key opens the palette, its lock holds", async () => {
  // Not a company's own package: leave to reach the server is still to be given, by one press.
  const options = await tabAt(firefox.bidi, `${firefox.extensionOrigin}/options.html`);
  await options.see({ text: "Set by your administrator" });
  await options.click({ role: "button", name: "Next" });
  await options.see({ text: "What goes with a question" });
  await options.click({ role: "button", name: "Connect" });
  const confirmation = await tabAt(firefox.bidi, `${product.server}/`);
  await confirmation.click({ css: "input[name=username]" });
  await confirmation.type(marina.login);
  await confirmation.click({ css: "input[type=password]" });
  await confirmation.type(marina.password);
  await confirmation.press("Enter");
  await confirmation.click({ css: ".card-actions .button-primary" });
  await options.toFront();
  await options.see({ text: "The copy of the portal is ready" });
  await options.see({ text: "press Ctrl Space" });
  const buttons = await options.evaluate(() =>
    [...document.querySelectorAll("button, a.button")].map((one) => one.textContent),
  );
  expect(buttons).toEqual(["My devices"]);
  expect(await options.evaluate(ownShortcut)).toBe("Ctrl+Space");

  const page = await newTab(firefox.bidi);
  await page.goto(`${portal.origin}/`);
  await page.see({ css: "ask-me-launcher" });
  await page.press("Control+ ");
  const palette = await page.frame("/palette.html");
  await palette.see({ css: "[placeholder='Search the portal or ask']" });
});

/** In Firefox. */
declare const browser: {
  commands: { getAll: () => Promise<{ name: string; shortcut: string }[]> };
};

/** The key that the browser keeps for the extension. */
async function ownShortcut(): Promise<string | undefined> {
  return (await browser.commands.getAll()).find(({ name }) => name === "_execute_browser_action")?.shortcut;
}
