import type { CDPSession, Frame, Page } from "playwright-core";
import { launchChromium, type Chromium } from "../browser/harness/launch-chromium.ts";
import { connectSeller, openPalette, paletteFrame } from "../browser/harness/seller.ts";
import { typeKeys } from "../browser/harness/type-keys.ts";
import type { Product } from "../browser/harness/start-product.ts";
import { launcherMs } from "./launcher-cost.ts";
import { watchPalette, type Bench } from "./watch-palette.ts";

export type PaletteRun = {
  paintedMs: number[];
  nextFrame: boolean[];
  computeMs: number[];
  coldOpenMs: number[];
  reopenMs: number[];
  launcherMs: number[];
  firstAnswerMs: number;
};

export type PaletteCase = { product: Product; page: string; queries: readonly string[]; opens: number };

const seller = { login: "marina", password: "demo-marina" };

/** One portal, one seller, third-party storage blocked: types whole queries key by key and opens again and again. */
export async function runPalette({ product, page, queries, opens }: PaletteCase): Promise<PaletteRun> {
  const first = await launchChromium();
  await connectSeller(first, product.server, seller);
  await first.close({ profile: true });

  const chromium = await launchChromium({ profile: first.profile });
  await chromium.context.addInitScript(watchPalette);
  const firstAnswerMs = await firstAnswer(chromium, page);
  const tab = await chromium.context.newPage();
  const run: PaletteRun = {
    paintedMs: [],
    nextFrame: [],
    computeMs: [],
    coldOpenMs: [],
    reopenMs: [],
    launcherMs: [],
    firstAnswerMs,
  };

  for (let n = 0; n < opens; n += 1) {
    run.launcherMs.push(await launcherMs(tab, page));
    run.coldOpenMs.push(await open(tab));
    await close(tab);
    run.reopenMs.push(await open(tab));
    await close(tab);
  }
  const frame = await openPalette(tab);
  const cdp = await chromium.context.newCDPSession(tab);
  for (const query of queries) await typeQuery(cdp, frame, query);
  const { strokes, computeMs } = await measured(frame);
  for (const stroke of strokes) {
    run.paintedMs.push(stroke.paintedAt - stroke.keyedAt);
    run.nextFrame.push(stroke.nextFrame);
  }
  run.computeMs.push(...computeMs);
  await chromium.close();
  return run;
}

/** A letter typed right after the browser has started, until its hits are on screen. */
async function firstAnswer({ context }: Chromium, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(address);
  await page.keyboard.press("Alt+KeyQ");
  const frame = await paletteFrame(page);
  await typeKeys(await context.newCDPSession(page), "т");
  await frame.waitForFunction(() => bench.strokes.length > 0);
  const stroke = (await measured(frame)).strokes[0];
  await page.close();
  return stroke ? stroke.paintedAt - stroke.keyedAt : Number.NaN;
}

/** From the hotkey, by the page's clock, to the focused field, by the frame's: both told as wall time of one machine. */
async function open(tab: Page): Promise<number> {
  for (const frame of tab.frames())
    if (isPalette(frame)) await frame.evaluate(() => (bench.opened.focusedAt = 0));
  const pressedAt = await pressed(tab);
  const frame = await paletteFrame(tab);
  await frame.waitForFunction(() => bench.opened.focusedAt > 0);
  return (await measured(frame)).opened.focusedAt - pressedAt;
}

/** Closed only once the page has its focus back: the frame says so through a port. */
async function close(tab: Page): Promise<void> {
  await tab.keyboard.press("Alt+KeyQ");
  await tab.waitForFunction(() => document.activeElement?.localName !== "ask-me-launcher");
}

/** Presses the hotkey; the time of the event, which the browser stamps when the input reaches it. */
async function pressed(tab: Page): Promise<number> {
  const cdp = await tab.context().newCDPSession(tab);
  const at = Date.now();
  await cdp.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    key: "q",
    code: "KeyQ",
    modifiers: 1,
    windowsVirtualKeyCode: 81,
    timestamp: at / 1000,
  });
  await cdp.send("Input.dispatchKeyEvent", {
    type: "keyUp",
    key: "q",
    code: "KeyQ",
    windowsVirtualKeyCode: 81,
  });
  await cdp.detach();
  return at;
}

/** Types a query letter by letter, each once the hits of the one before are on screen. */
async function typeQuery(cdp: CDPSession, frame: Frame, query: string): Promise<void> {
  await frame.getByRole("combobox").fill("");
  for (const [at, letter] of query.split("").entries()) {
    await typeKeys(cdp, letter);
    // A blank changes no query: nothing new is to be painted.
    const shown = query.slice(0, at + 1).trim();
    if (letter !== " ")
      await frame.waitForFunction((wanted) => bench.strokes.at(-1)?.query.trim() === wanted, shown);
  }
}

const isPalette = (frame: Frame): boolean => frame.url().includes("/palette.html");
const measured = (frame: Frame): Promise<Bench> => frame.evaluate(() => bench);
