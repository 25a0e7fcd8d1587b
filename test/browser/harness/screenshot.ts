import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";

const folder = new URL("../../screenshots", import.meta.url).pathname;

/** Keeps what a screen looks like, to be looked at by whoever changes it: test/screenshots/NAME.png. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: screenshotFile(name) });
}

export function screenshotFile(name: string): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
}

/** What every open page shows, for whoever must find out why a test failed. */
export async function screenshotFailure(context: BrowserContext, name: string): Promise<void> {
  for (const [at, page] of context.pages().entries()) {
    await screenshot(page, `failed-${name}-${at}`).catch(() => console.error(`No picture of ${page.url()}`));
  }
}
