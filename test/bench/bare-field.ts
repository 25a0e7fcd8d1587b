import type { BrowserContext } from "playwright-core";
import { installAfterFrame } from "./after-frame.ts";
import { typeInRhythm } from "./type-in-rhythm.ts";

/**
 * The peer: what this machine takes from a key to the first task after the frame that shows the letter, in a page that has
 * one field and does nothing else. No search can be on screen sooner.
 */
export async function typeIntoBareField(
  context: BrowserContext,
  texts: readonly string[],
): Promise<number[]> {
  const page = await context.newPage();
  await page.setContent("<input>");
  await page.locator("input").focus();
  await page.evaluate(installAfterFrame);
  await page.evaluate(() => {
    const paintedMs: number[] = [];
    Object.assign(globalThis, { bareField: paintedMs });
    addEventListener("keydown", ({ timeStamp }) => {
      afterFrame(() => paintedMs.push(performance.now() - timeStamp));
    });
  });
  const cdp = await context.newCDPSession(page);
  for (const text of texts) await typeInRhythm(cdp, text);
  const paintedMs = await page.evaluate(() => bareField);
  await page.close();
  return paintedMs;
}

declare global {
  var bareField: number[];
}
