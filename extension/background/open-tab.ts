import { browser } from "../platform/browser.ts";

/** A tab of its own in front, also where the browser runs without a window, as when it has just been started by itself. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url, active: true }).catch(() => browser.windows.create({ url }));
}
