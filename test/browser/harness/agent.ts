import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { signIn, type Account } from "./seller.ts";

export type Agent = { page: Page; close: () => Promise<void> };

/** An agent at the console, in a browser without the extension. */
export async function openDesk(
  server: string,
  account: Account,
  options: BrowserContextOptions = {},
): Promise<Agent> {
  const browser = await launchPlain();
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
  return { page, close: () => browser.close() };
}

export function launchPlain(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    headless: false,
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--no-first-run",
    ],
  });
}
