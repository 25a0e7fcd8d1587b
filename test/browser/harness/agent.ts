import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { browserSwitches } from "./browser-switches.ts";
import { signIn, type Account } from "./seller.ts";

export type Agent = { page: Page; close: () => Promise<void> };

let shared: Promise<Browser> | null = null;
let sharing = false;

/** From now on all agents are in one browser, each in a profile of their own: starting it takes longer than they do. */
export function shareBrowser(): void {
  sharing = true;
}

export async function closeSharedBrowser(): Promise<void> {
  const browser = await shared;
  shared = null;
  await browser?.close();
}

/** An agent at the console, in a browser without the extension. */
export async function openDesk(
  server: string,
  account: Account,
  options: BrowserContextOptions = {},
): Promise<Agent> {
  const browser = await (sharing ? (shared ??= launchPlain()) : launchPlain());
  const context = await browser.newContext({
    locale: "ru-RU",
    viewport: { width: 1440, height: 900 },
    permissions: ["notifications"],
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`${server}/desk`);
  await signIn(page, account);
  await page.getByRole("heading", { name: /^(Очередь|Queue)$/ }).waitFor();
  return { page, close: () => (sharing ? context.close() : browser.close()) };
}

export function launchPlain(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    headless: false,
    args: [...browserSwitches],
  });
}
