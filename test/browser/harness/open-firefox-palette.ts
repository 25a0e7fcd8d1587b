import { expect } from "vitest";
import type { FirefoxTab } from "./firefox-tab.ts";

/** Opens the palette by Alt+Q and gives its frame once the field takes the keys itself. */
export async function openFirefoxPalette(
  page: FirefoxTab,
  patience: { readonly timeout: number },
): Promise<FirefoxTab> {
  await page.press("Alt+q");
  const frame = await page.frame("/palette.html");
  await expect
    .poll(
      () => frame.evaluate(() => document.hasFocus() && document.activeElement instanceof HTMLInputElement),
      patience,
    )
    .toBe(true);
  return frame;
}
