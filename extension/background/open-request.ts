import { browser } from "../platform/browser.ts";
import type { WantedRequest } from "../platform/protocol.ts";
import { openPalette } from "./open-palette.ts";
import { wantRequest } from "./wanted-request.ts";

/** Shows that thread over the tab in front. */
export async function openRequest(wanted: WantedRequest): Promise<void> {
  await wantRequest(wanted);
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.windowId === undefined) return;
  await browser.windows.update(tab.windowId, { focused: true });
  await openPalette(tab, wanted.id);
}
