import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { Frame, Page } from "playwright-core";
import type { AttachedTarget } from "./harness/attach-target.ts";
import { extensionParts, type ExtensionParts } from "./harness/extension-parts.ts";
import { inTurn } from "./harness/in-turn.ts";
import { hotkeyAndType } from "./harness/keyboard-burst.ts";
import { oddSuite } from "./harness/odd-suite.ts";
import { questionsAtServer } from "./harness/questions-at-server.ts";
import { closePalette, openPalette, paletteFrame } from "./harness/seller.ts";

const repetitions = process.env["COUNTS"] === "full" ? 16 : 1;
/** Thirty keys. */
const burst = "комиссия агента до пятнадцатог";
const patience = { timeout: 20_000 };

const suite = oddSuite("hand-feel", { login: "marina", password: "demo-marina" });
const { pageAt } = suite;
let parts: ExtensionParts;

beforeAll(async () => {
  parts = await extensionParts(suite.chromium);
});

/** Clears what an earlier test left in the field. */
async function emptyPalette(page: Page): Promise<Frame> {
  const palette = await openPalette(page);
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.press("Delete");
  return palette;
}

const typed = (palette: Frame): Promise<string> => palette.getByRole("combobox").inputValue();

/** What a palette that has answered shows: the hits of just what stands in its field. */
type Shown = { typed: string; answered: string | null; hits: boolean };
const answerTo = (query: string): Shown => ({ typed: query, answered: query, hits: true });

/** What the palette shows once all of that has come, or else when patience ends. */
async function shownFor(palette: Frame, query: string): Promise<Shown> {
  const results = palette.locator("#results");
  await palette
    .waitForFunction(
      (wanted) =>
        document.querySelector<HTMLInputElement>("[role=combobox]")?.value === wanted &&
        document.querySelectorAll(`#results[data-shown="${wanted}"] [role=option]`).length > 1,
      query,
      patience,
    )
    .catch(() => {});
  return {
    typed: await typed(palette),
    answered: await results.getAttribute("data-shown"),
    // The last row is the one that asks.
    hits: (await results.getByRole("option").count()) > 1,
  };
}

async function endBoth(): Promise<void> {
  await parts.stopServiceWorker();
  await parts.closeOffscreen();
}

describe("what the browser may do in mid-typing", () => {
  const query = "комиссия агента";

  /** Types on while something happens. */
  async function typeThrough(page: Page, palette: Frame, happens: () => Promise<void>): Promise<Shown> {
    const typing = page.keyboard.type(query, { delay: 80 });
    await expect.poll(() => typed(palette), { interval: 10 }).toMatch(/^ком/);
    expect(await typed(palette)).not.toBe(query);
    await happens();
    await typing;
    return shownFor(palette, query);
  }

  test("the resident host's document is closed: answers go on with a new one", async () => {
    const page = await pageAt(`${suite.site.portal}/kasko`);
    const palette = await emptyPalette(page);
    const before = await parts.running("/offscreen.html");
    expect(await typeThrough(page, palette, parts.closeOffscreen)).toEqual(answerTo(query));
    expect(await parts.running("/offscreen.html")).not.toEqual(before);
  });

  test("the service worker is stopped: answers go on without it", async () => {
    const page = await pageAt(`${suite.site.portal}/kasko`);
    const palette = await emptyPalette(page);
    expect(await typeThrough(page, palette, parts.stopServiceWorker)).toEqual(answerTo(query));
  });

  test("both end: answers go on", async () => {
    const page = await pageAt(`${suite.site.portal}/kasko`);
    const palette = await emptyPalette(page);
    expect(await typeThrough(page, palette, endBoth)).toEqual(answerTo(query));
  });

  test("a question sent while the host ends reaches the server once", async () => {
    const page = await pageAt(`${suite.site.portal}/kasko`);
    const palette = await emptyPalette(page);
    const question = `Кто платит комиссию, если договор расторгнут? (${crypto.randomUUID()})`;
    await page.keyboard.type(question);
    const closing = parts.closeOffscreen();
    await page.keyboard.press("Control+Enter");
    await closing;
    await palette.getByText("Вопрос отправлен").waitFor();
    const asked = await questionsAtServer(suite.chromium, suite.site.product.server);
    expect(asked.filter((text) => text === question)).toHaveLength(1);
  });
});

describe("the first key follows the hotkey at once", () => {
  test.for(inTurn([0, 20, 50], 0))(
    "no key is lost or swapped on a cold page, %i ms from key to key",
    async (rhythmMs) => {
      for (let run = 0; run < repetitions; run += 1) {
        const page = await pageAt(`${suite.site.portal}/kasko`);
        await hotkeyAndType(page, burst, rhythmMs);
        expect(await shownFor(await paletteFrame(page), burst)).toEqual(answerTo(burst));
        await page.close();
      }
    },
  );

  test.for(inTurn([0, 40, 80, 160], 1))(
    "nor when the frame has loaded since Alt went down %i ms before",
    async (altMs) => {
      for (let run = 0; run < repetitions; run += 1) {
        const page = await pageAt(`${suite.site.portal}/kasko`);
        await page.locator("ask-me-launcher button").waitFor();
        await page.keyboard.down("Alt");
        // A hand's own rhythm: nothing is waited for.
        await pause(altMs);
        await hotkeyAndType(page, burst, 0);
        expect(await shownFor(await paletteFrame(page), burst)).toEqual(answerTo(burst));
        await page.close();
      }
    },
  );

  test("Alt alone loads the frame, opens nothing and leaves the focus with the page", async () => {
    const page = await pageAt(`${suite.site.portal}/kasko`);
    await page.locator("ask-me-launcher button").waitFor();
    await page.keyboard.press("Alt");
    await paletteFrame(page, "attached");
    await page.waitForFunction(
      () =>
        document.querySelector("ask-me-launcher")?.shadowRoot?.querySelector("iframe")?.style.visibility ===
        "",
    );
    expect(await page.evaluate(() => [document.hasFocus(), document.activeElement?.localName])).toEqual([
      true,
      "body",
    ]);
    expect(await page.locator("ask-me-launcher dialog").isVisible()).toBe(false);
  });

  test("nor when the palette is opened again: the first letter replaces what was searched before", async () => {
    const page = await pageAt(`${suite.site.portal}/kasko`);
    const palette = await emptyPalette(page);
    for (let run = 0; run < repetitions; run += 1) {
      await page.keyboard.type("продление осаго");
      expect(await shownFor(palette, "продление осаго")).toEqual(answerTo("продление осаго"));
      await closePalette(page);
      await hotkeyAndType(page, burst, 0);
      expect(await shownFor(palette, burst)).toEqual(answerTo(burst));
      await page.keyboard.press("Control+KeyA");
    }
  });
});

describe("pages that make it hard", () => {
  test.for(["/coep", "/trusted-types", "/modal", "/plain"])(
    "%s: the palette opens and answers",
    async (path) => {
      const page = await pageAt(suite.site.odd + path);
      await hotkeyAndType(page, "франшиза", 0);
      expect(await shownFor(await paletteFrame(page), "франшиза")).toEqual(answerTo("франшиза"));
    },
  );

  test("a modal of the page has the focus again afterwards", async () => {
    const page = await pageAt(`${suite.site.odd}/modal`);
    const own = page.getByRole("button", { name: "Закрыть" });
    await own.focus();
    await openPalette(page);
    await page.keyboard.press("Alt+KeyQ");
    await expect.poll(() => own.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test("a modal that the page opens later does not stay above the palette", async () => {
    const page = await pageAt(`${suite.site.odd}/plain`);
    const palette = await emptyPalette(page);
    await page.evaluate(() => {
      const dialog = document.createElement("dialog");
      dialog.textContent = "Сессия скоро закончится";
      document.body.append(dialog);
      dialog.showModal();
    });
    // Letters beyond Latin are put where the focus is, without key events: the overlay cannot catch them on the way.
    await page.waitForFunction(() => document.activeElement?.localName === "ask-me-launcher");
    await page.keyboard.type("франшиза");
    expect(await shownFor(palette, "франшиза")).toEqual(answerTo("франшиза"));
  });

  test("focus is in a frame of the page: the toolbar button opens the palette over the whole page", async () => {
    const page = await pageAt(`${suite.site.odd}/framed`);
    const inner = page.frameLocator("iframe[title=Рамка]").getByLabel("Поле страницы");
    await inner.focus();
    await parts.pressToolbarButton(page);
    const palette = await paletteFrame(page);
    await palette.waitForFunction(() => document.hasFocus());
    await page.keyboard.type("франшиза");
    expect(await shownFor(palette, "франшиза")).toEqual(answerTo("франшиза"));
    expect(palette.parentFrame()).toBe(page.mainFrame());
    expect(await inner.inputValue()).toBe("");
  });
});

/** Types into the side panel and tells for what it shows more than the row that asks. */
async function panelAnswer(panel: AttachedTarget, query: string): Promise<unknown> {
  await expect.poll(() => panel.evaluate("document.activeElement?.role"), patience).toBe("combobox");
  await panel.evaluate("document.activeElement.select()");
  await panel.type(query);
  const hits = "document.querySelectorAll('#results [role=option]').length";
  await expect.poll(() => panel.evaluate(hits), patience).toBeGreaterThan(1);
  await expect
    .poll(() => panel.evaluate("document.querySelector('#results')?.dataset.shown"), patience)
    .toBe(query);
  return panel.evaluate("document.querySelector('[role=combobox]')?.value");
}

describe("where no frame can stand the side panel serves", () => {
  test.for(["chrome://newtab/", "chrome://version/", "/file.pdf"])("%s", async (address) => {
    const page = await suite.chromium.context.newPage();
    // The new tab is replaced by the browser while it loads.
    await page.goto(address.startsWith("/") ? suite.site.odd + address : address).catch(() => {});
    await parts.pressToolbarButton(page);
    expect(await panelAnswer(await parts.sidePanel(), "франшиза")).toBe("франшиза");
    await parts.closeSidePanel();
  });

  test("a page whose CSP sandboxes it, by the hotkey", async () => {
    const page = await pageAt(`${suite.site.odd}/sandbox`);
    await page.keyboard.press("Alt+KeyQ");
    expect(await panelAnswer(await parts.sidePanel(), "франшиза")).toBe("франшиза");
    await parts.closeSidePanel();
  });
});

describe("the extension is reloaded while a page is open", () => {
  test.for(["closed", "open"])("with the palette %s: the new launcher takes over", async (was) => {
    const page = await pageAt(`${suite.site.portal}/kasko`);
    if (was === "open") await openPalette(page);
    const launcher = page.locator("ask-me-launcher");
    await launcher.evaluate((old) => old.setAttribute("data-old", ""));
    await parts.reload();
    await expect.poll(() => page.locator("ask-me-launcher:not([data-old])").count(), patience).toBe(1);
    expect(await launcher.count()).toBe(1);
    await hotkeyAndType(page, "франшиза", 0);
    expect(await shownFor(await paletteFrame(page), "франшиза")).toEqual(answerTo("франшиза"));
  });
});
