import { browser } from "../platform/browser.ts";
import { openPalette } from "./open-palette.ts";
import { wantRequest } from "./wanted-request.ts";

/** A click on a notification: shows that thread over the tab in front. */
export async function openRequest(notice: string): Promise<void> {
  const id = Number(/^request-(\d+)$/.exec(notice)?.[1]);
  if (!Number.isInteger(id)) return;
  await browser.notifications.clear(notice);
  await wantRequest(id);
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.windowId === undefined) return;
  await browser.windows.update(tab.windowId, { focused: true });
  await openPalette(tab, id);
}
