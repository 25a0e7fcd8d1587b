import type { Locator, Page } from "playwright-core";

const most = 60;

/** Presses Tab until something has the focus, as whoever has no mouse must. @param key "Shift+Tab" goes the other way. */
export async function tabTo(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await wanted.waitFor({ state: "attached" });
  for (let presses = 0; presses <= most; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${most} times ${key} do not lead to ${wanted.toString()}`);
}
