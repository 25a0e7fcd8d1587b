import type { Frame, Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { buildClosedExtension } from "./harness/closed-extension.ts";
import { hotkeyAndType } from "./harness/keyboard-burst.ts";
import { oddSuite } from "./harness/odd-suite.ts";
import { questionsAtServer } from "./harness/questions-at-server.ts";
import { screenshot } from "./harness/screenshot.ts";
import { openPalette, optionsPage, paletteFrame } from "./harness/seller.ts";
import { markup } from "./harness/small-portal.ts";

const patience = { timeout: 20_000 };
const secret = "оклад директора";

const suite = oddSuite("hostile-page", { login: "oleg", password: "demo-oleg" }, buildClosedExtension);
const { pageAt } = suite;

/** What the page could get hold of: what kind of thing, and what it says. */
async function lootOf(page: Page): Promise<[string, string][]> {
  return z.array(z.tuple([z.string(), z.string()])).parse(await page.evaluate("window.loot"));
}

const palettesIn = (page: Page): Frame[] =>
  page.frames().filter((frame) => frame.url().includes("/palette.html"));
const typed = (palette: Frame): Promise<string> => palette.getByRole("combobox").inputValue();
const questions = (): Promise<string[]> => questionsAtServer(suite.chromium, suite.site.product.server);

/**
 * Proves that nothing went out: the outbox keeps its order, so whatever the page had sent would be at the server before
 * the question that the seller sends now.
 */
async function expectNothingSentSince(before: readonly string[]): Promise<void> {
  const page = await pageAt(`${suite.site.portal}/kasko`);
  const own = `Вопрос самого продавца (${crypto.randomUUID()})`;
  const palette = await openPalette(page);
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.type(own);
  await page.keyboard.press("Control+Enter");
  await palette.getByText("Вопрос отправлен").waitFor();
  expect(await questions()).toEqual([own, ...before]);
  await page.close();
}

test("a hostile page reads nothing of what is typed, from the first key on", async () => {
  const page = await pageAt(`${suite.site.odd}/hostile`);
  await page.evaluate("window.paletteOpen = true");
  await hotkeyAndType(page, secret, 0);
  const palette = await paletteFrame(page);
  await expect.poll(() => typed(palette), patience).toBe(secret);
  await page.keyboard.press("ArrowDown");
  await page.evaluate("window.attack()");

  const loot = await lootOf(page);
  expect(loot.filter(([kind]) => /^(key|input|beforeinput|paste|message|frame$)/.test(kind))).toEqual([]);
  expect(new Set(loot.map(([kind, got]) => `${kind}: ${got}`))).toEqual(
    new Set(["shadow: null", "frames: 0", "entries: "]),
  );
  const seen = z.string().parse(
    await page.evaluate(`JSON.stringify([
      typeof globalThis.chrome?.runtime?.sendMessage, document.querySelector("ask-me-launcher").shadowRoot,
      document.documentElement.outerHTML, document.activeElement.localName, String(getSelection()),
      performance.getEntries().map((entry) => entry.name),
    ])`),
  );
  expect(seen).toContain('"undefined",null');
  expect(seen).not.toContain("chrome-extension:");
  expect(seen).not.toContain(secret);
});

test("HTML in a page's title and text is shown as the letters it is made of", async () => {
  const page = await pageAt(`${suite.site.portal}/kasko`);
  const palette = await openPalette(page);
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.type("подвох");
  await palette.getByRole("option").filter({ hasText: markup }).first().waitFor();
  expect(await palette.locator("#results img, #results script").count()).toBe(0);
  expect(await palette.title()).not.toBe("hacked");
});

test("made-up events neither open the palette nor send what stands in it", async () => {
  const before = await questions();
  const page = await pageAt(`${suite.site.odd}/hostile`);
  await page.evaluate("window.attack()");
  expect(palettesIn(page)).toEqual([]);

  const palette = await openPalette(page);
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.type(secret);
  await page.evaluate("window.attack()");
  await page.evaluate(`for (const [type, code] of [["keydown", "Enter"], ["keydown", "KeyQ"], ["click", ""]])
    document.activeElement.dispatchEvent(new KeyboardEvent(type, { code, ctrlKey: code === "Enter", altKey: code === "KeyQ", bubbles: true, composed: true }))`);
  expect(await typed(palette)).toBe(secret);
  await page.close();
  await expectNothingSentSince(before);
});

test("restyled and removed, the palette stands where it belongs and can be seen", async () => {
  const page = await pageAt(`${suite.site.odd}/hostile`);
  await page.evaluate(() => {
    const hide =
      "display:none!important;opacity:0!important;transform:scale(.1)!important;visibility:hidden!important";
    const sheet = document.createElement("style");
    sheet.textContent = `ask-me-launcher, ask-me-launcher * { ${hide} } ::backdrop { ${hide} }`;
    document.head.append(sheet);
    document.querySelector("ask-me-launcher")?.setAttribute("style", hide);
  });
  const palette = await openPalette(page);
  const place = await palette.evaluate(
    () =>
      new Promise((resolve) => {
        const options: IntersectionObserverInit & Record<string, unknown> = {
          trackVisibility: true,
          delay: 100,
        };
        const observer = new IntersectionObserver(([entry]) => {
          // Not seen yet while it fades in: told again once it is.
          const seen = entry && "isVisible" in entry && entry.isVisible;
          if (seen) resolve([innerWidth, innerHeight]);
        }, options);
        const card = document.querySelector("main");
        if (card) observer.observe(card);
      }),
  );
  expect(place).toEqual([1280, 800]);

  await page.keyboard.press("Control+KeyA");
  await page.keyboard.type(secret);
  await page.evaluate(() => document.querySelector("ask-me-launcher")?.remove());
  await expect.poll(() => palettesIn(page)).toEqual([]);
  await expect.poll(() => page.locator("ask-me-launcher").count()).toBe(1);
  const again = await openPalette(page);
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.type("франшиза");
  await expect.poll(() => again.locator("#results").getAttribute("data-shown")).toBe("франшиза");
});

test("from a covered palette nothing is sent, and it says why", async () => {
  const before = await questions();
  const page = await pageAt(`${suite.site.odd}/hostile`);
  // Over the palette before it is ready, when it does not defend its place yet.
  await page.evaluate(`requestAnimationFrame(function look() {
    if (document.activeElement.localName === "ask-me-launcher") window.cover();
    else requestAnimationFrame(look);
  })`);
  const palette = await openPalette(page);
  await page.locator("#cover").waitFor();
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.type(secret);
  await page.keyboard.press("Control+Enter");
  await palette.getByRole("alert").getByText("Не отправлено: окно чем-то закрыто").waitFor();
  await screenshot(page, "palette-covered");
  expect(await typed(palette)).toBe(secret);
  await page.close();
  await expectNothingSentSince(before);
});

test("a page that covers the palette again and again has it closed; what was typed is kept", async () => {
  const page = await pageAt(`${suite.site.odd}/hostile`);
  let palette = await openPalette(page);
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.type(secret);
  await palette.waitForFunction(
    (text) => document.querySelector("#results")?.getAttribute("data-shown") === text,
    secret,
  );
  await page.evaluate("window.cover()");
  // Overtaken once: keys still reach the field.
  await page.keyboard.type("?");
  await expect.poll(() => typed(palette)).toBe(`${secret}?`);
  await page.evaluate("window.cover()");
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).not.toBe("ask-me-launcher");
  await page.evaluate(() => document.querySelectorAll("#cover").forEach((cover) => cover.remove()));
  palette = await openPalette(page);
  expect(await typed(palette)).toBe(`${secret}?`);
});

test("a page that frames the palette by itself sees it blank, whatever nonce it makes up", async () => {
  const page = await pageAt(`${suite.site.odd}/hostile`);
  const own = await openPalette(page);
  const used = new URL(own.url()).hash;
  const options = await optionsPage(suite.chromium);
  const dynamic = z.string().parse(await options.evaluate("chrome.runtime.getURL('/palette.html')"));
  const guessed = `chrome-extension://${suite.chromium.extensionId}`;
  const addresses = [
    `${guessed}/palette.html#${crypto.randomUUID()}`,
    `${guessed}/options.html`,
    `${guessed}/sidepanel.html?tab=1`,
    `${dynamic}#${crypto.randomUUID()}`,
    `${dynamic}${used}`,
    dynamic,
  ];
  for (const [at, address] of addresses.entries()) {
    await page.evaluate(
      async ([name, src]) => {
        const frame = document.createElement("iframe");
        frame.name = name;
        frame.src = src;
        const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
        document.body.append(frame);
        await loaded;
        // As the launcher does: the nonce, and a port with it.
        frame.contentWindow?.postMessage(src.split("#")[1], "*", [new MessageChannel().port2]);
      },
      [`guess-${at}`, address] as const,
    );
  }
  let blank = 0;
  // What the extension would draw in answer it draws before it answers this.
  for (const [at, address] of addresses.entries()) {
    const frame = page.frames().find((one) => one.name() === `guess-${at}`);
    if (!frame) throw new Error(`The page could not even try ${address}`);
    if (frame.url().startsWith("chrome-error:")) continue;
    expect(frame.url()).toContain("/palette.html");
    const verified: unknown = await frame.evaluate(
      (nonce) =>
        // oxlint-disable-next-line typescript/no-unsafe-return -- whatever it answers is compared
        Reflect.get(globalThis, "chrome").runtime.sendMessage({
          to: "background",
          call: "verify-ticket",
          given: { nonce },
        }),
      address.split("#")[1] ?? "",
    );
    expect(verified).toBeNull();
    expect(await frame.evaluate(() => document.body.childElementCount)).toBe(0);
    blank += 1;
  }
  // The rest the browser refused: only a page that knows the session's own address gets as far as a blank frame.
  expect(blank).toBe(3);
});

test("a portal page that another page frames gets no launcher", async () => {
  const page = await pageAt(`${suite.site.odd}/framed`);
  await page.locator("ask-me-launcher").waitFor({ state: "attached" });
  expect(await page.frameLocator("iframe[title=Рамка]").locator("ask-me-launcher").count()).toBe(0);
});
