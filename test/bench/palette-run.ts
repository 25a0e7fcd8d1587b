import { setTimeout as pause } from "node:timers/promises";
import type { BrowserContext, CDPSession, Frame, Page } from "playwright-core";
import { launchChromium } from "../browser/harness/launch-chromium.ts";
import { closePalette, connectSeller, openPalette, paletteFrame } from "../browser/harness/seller.ts";
import { typeKeys } from "../browser/harness/type-keys.ts";
import type { Product } from "../browser/harness/start-product.ts";
import { launcherMs } from "./launcher-cost.ts";
import { installAfterFrame } from "./after-frame.ts";
import { typeIntoBareField } from "./bare-field.ts";
import { typeInRhythm } from "./type-in-rhythm.ts";
import { watchPalette, type Bench } from "./watch-palette.ts";

export type PaletteRun = {
  paintedMs: number[];
  /** Of the peer: a page with one field. */
  bareFieldMs: number[];
  nextFrame: boolean[];
  computeMs: number[];
  coldOpenMs: number[];
  reopenMs: number[];
  launcherMs: number[];
  firstAnswerMs: number;
};

export type PaletteCase = { product: Product; page: string; queries: readonly string[]; opens: number };

/** From the first key of the hotkey to the second, by a quick hand: the palette begins to load with the first. */
const altToQMs = 100;
const seller = { login: "marina", password: "demo-marina" };

/** One portal, one seller, third-party storage blocked: opens again and again, types whole queries, starts the browser anew. */
export async function runPalette({ product, page, queries, opens }: PaletteCase): Promise<PaletteRun> {
  console.log("  the seller connects and gets the copy");
  const chromium = await launchChromium();
  await connectSeller(chromium, product.server, seller);
  await watch(chromium.context);
  const tab = await chromium.context.newPage();
  const opened = await openAgainAndAgain(tab, page, opens);
  const typed = await typeQueries(tab, queries);
  const bareFieldMs = await typeIntoBareField(chromium.context, queries);
  await chromium.close({ profile: true });
  return { ...opened, ...typed, bareFieldMs, firstAnswerMs: await firstAnswer(chromium.profile, page) };
}

type Opened = Pick<PaletteRun, "launcherMs" | "coldOpenMs" | "reopenMs">;

async function openAgainAndAgain(tab: Page, page: string, opens: number): Promise<Opened> {
  console.log(`  ${opens} page loads, each opened cold and again`);
  const run: Opened = { launcherMs: [], coldOpenMs: [], reopenMs: [] };
  for (let n = 0; n < opens; n += 1) {
    run.launcherMs.push(await launcherMs(tab, page));
    run.coldOpenMs.push(await open(tab));
    await closePalette(tab);
    run.reopenMs.push(await open(tab));
    await closePalette(tab);
  }
  return run;
}

type Typed = Pick<PaletteRun, "paintedMs" | "nextFrame" | "computeMs">;

async function typeQueries(tab: Page, queries: readonly string[]): Promise<Typed> {
  console.log(`  ${queries.length} queries, key by key`);
  const frame = await openPalette(tab);
  const cdp = await tab.context().newCDPSession(tab);
  for (const query of queries) await typeQuery(cdp, frame, query);
  const { strokes, computeMs } = await measured(frame);
  return {
    paintedMs: strokes.map((stroke) => stroke.paintedAt - stroke.keyedAt),
    nextFrame: strokes.map((stroke) => stroke.nextFrame),
    computeMs,
  };
}

/** A letter typed right after the browser has started, until its hits are on screen. */
async function firstAnswer(profile: string, address: string): Promise<number> {
  console.log("  the first answer after the browser's start");
  const chromium = await launchChromium({ profile });
  await watch(chromium.context);
  const page = await chromium.context.newPage();
  await page.goto(address);
  await page.locator("ask-me-launcher").waitFor({ state: "attached" });
  const frame = await openPalette(page);
  await typeKeys(await chromium.context.newCDPSession(page), "т");
  await frame.evaluate(() => bench.painted("т"));
  const stroke = (await measured(frame)).strokes[0];
  await chromium.close();
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

/** Presses Alt and, as soon as a quick hand would, Q; the time of Q, which the browser stamps when the input reaches it. */
async function pressed(tab: Page): Promise<number> {
  const cdp = await tab.context().newCDPSession(tab);
  const alt = { key: "Alt", code: "AltLeft", windowsVirtualKeyCode: 18 };
  const q = { key: "q", code: "KeyQ", windowsVirtualKeyCode: 81 };
  await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...alt, modifiers: 1 });
  await pause(altToQMs);
  const at = Date.now();
  await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...q, modifiers: 1, timestamp: at / 1000 });
  await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...q, modifiers: 1 });
  await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...alt });
  await cdp.detach();
  return at;
}

/** Types a query at a fast typist's rhythm. Nothing else is asked of the browser between the first key and the last hits. */
async function typeQuery(cdp: CDPSession, frame: Frame, query: string): Promise<void> {
  await frame.getByRole("combobox").fill("");
  await typeInRhythm(cdp, query);
  await frame.evaluate((shown) => bench.painted(shown), query.trim());
}

async function watch(context: BrowserContext): Promise<void> {
  await context.addInitScript(installAfterFrame);
  await context.addInitScript(watchPalette);
}

const isPalette = (frame: Frame): boolean => frame.url().includes("/palette.html");
const measured = (frame: Frame): Promise<Bench> => frame.evaluate(() => bench);
