import type { Frame, FrameLocator, Page } from "playwright-core";
import type { Chromium } from "./launch-chromium.ts";

export type Account = { login: string; password: string };

/** A portal of ten thousand sections takes half a minute on two cores. */
const copyWithinMs = 120_000;
const loadedWithinMs = 20_000;

/** Connects the extension as a person does, and waits for its copy of the portal. */
export async function connectSeller(chromium: Chromium, server: string, account: Account): Promise<void> {
  const options = await optionsPage(chromium);
  await options.getByLabel(/^(Адрес сервера компании|Your company's server)$/).fill(server);
  await confirmSeller(chromium, account);
  await options
    .getByText(/Копия портала готова|copy of the portal is ready/)
    .waitFor({ timeout: copyWithinMs });
}

/** The way from the server's address on: what is collected, code, sign-in, confirmation. */
export async function confirmSeller(chromium: Chromium, account: Account): Promise<void> {
  const { context, extensionId } = chromium;
  const options = await optionsPage(chromium);
  await options.getByRole("button", { name: /^(Дальше|Next)$/ }).click();
  const confirmation = context.waitForEvent(
    "page",
    (page) => !page.url().startsWith(`chrome-extension://${extensionId}`),
  );
  await options.getByRole("button", { name: /^(Подключить|Connect)$/ }).click();
  const page = await confirmation;
  await signIn(page, account);
  await page.getByRole("button", { name: /^(Подключить этот браузер|Connect this browser)$/ }).click();
  await options.bringToFront();
  await options.getByRole("heading", { name: /^(Подключено|Connected)/ }).waitFor();
  await page.close();
}

/** The extension's own page: opened by itself at the first start. */
export async function optionsPage({ context, extensionId }: Chromium): Promise<Page> {
  const own = `chrome-extension://${extensionId}/options.html`;
  const open = context.pages().find((page) => page.url().startsWith(own));
  if (open) return open;
  const page = await context.newPage();
  await reach(page, own);
  return page;
}

/** Opens a page of the extension's; while a busy machine still loads the extension, the browser refuses it. */
async function reach(page: Page, address: string): Promise<void> {
  const start = performance.now();
  const isLoading = (failure: unknown): boolean =>
    String(failure).includes("ERR_BLOCKED_BY_CLIENT") && performance.now() - start < loadedWithinMs;
  for (;;) {
    try {
      await page.goto(address);
      return;
    } catch (failure) {
      if (!isLoading(failure)) throw failure;
      await new Promise((again) => setTimeout(again, 50));
    }
  }
}

export async function signIn(page: Page, account: Account): Promise<void> {
  await page.locator("input[name=username]").fill(account.login);
  await page.locator("input[name=password]").fill(account.password);
  await page.getByRole("button", { name: /^(Войти|Sign in)$/ }).click();
}

/** Opens the closed palette by Alt+Q and gives its frame once the field takes the keys itself. */
export async function openPalette(page: Page): Promise<Frame> {
  // A tab that closed just before may have handed the window to another one.
  await page.bringToFront();
  // Whoever has just connected may be on the page before the launcher is.
  await page.locator("ask-me-launcher").waitFor({ state: "attached" });
  await paletteClosed(page);
  await page.keyboard.press("Alt+KeyQ");
  const frame = await paletteFrame(page);
  await frame.waitForFunction(
    () => document.hasFocus() && document.activeElement instanceof HTMLInputElement,
  );
  return frame;
}

/** Closes it by the hotkey, until the page has its focus back: the frame says so through a port. */
export async function closePalette(page: Page): Promise<void> {
  await page.keyboard.press("Alt+KeyQ");
  await paletteClosed(page);
}

/** Until then the hotkey would close it. */
async function paletteClosed(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.localName !== "ask-me-launcher");
}

/** The palette's frame, once its field is drawn; `attached` while nothing of it is seen. */
export async function paletteFrame(page: Page, state: "visible" | "attached" = "visible"): Promise<Frame> {
  const frame = await frameWhere(page, (address) => address.includes("/palette.html"));
  await frame.locator("[role=combobox]").waitFor({ state });
  return frame;
}

/** The palette over a page, whatever it shows: also where it has no field. */
export function paletteOver(page: Page): FrameLocator {
  return page.frameLocator("ask-me-launcher iframe");
}

function frameWhere(page: Page, fits: (address: string) => boolean): Promise<Frame> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => settle(() => reject(new Error("The palette's frame did not appear"))),
      30_000,
    );
    const look = (): void => {
      const found = page.frames().find((frame) => fits(frame.url()));
      if (found) settle(() => resolve(found));
    };
    const settle = (then: () => void): void => {
      clearTimeout(timer);
      page.off("framenavigated", look);
      then();
    };
    page.on("framenavigated", look);
    look();
  });
}
