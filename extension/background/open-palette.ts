import { browser, type Tabs } from "../platform/browser.ts";
import { askTab, runInTab } from "./ask-tab.ts";
import { mayHoldScript } from "./may-hold-script.ts";
import { launcherFile } from "./register-launcher.ts";
import { showPanel } from "./show-panel.ts";

/**
 * Toolbar button and Alt Q. On a page the launcher opens the palette, put there by the grant of this very click where it
 * was not yet; where no script may run the side panel serves.
 */
export async function openPalette(tab: Tabs.Tab, request: number | null): Promise<void> {
  const { id } = tab;
  if (id === undefined) return;
  if (!mayHoldScript(tab.url)) {
    await showPanel({ id });
    return;
  }
  // Asked for a thread, an open palette is opened anew: the frame then looks which one.
  if (request !== null && (await isOpenIn(id))) await askTab(id, "toggle-palette", { request: null });
  if ((await askTab(id, "toggle-palette", { request })) !== undefined) return;
  if (await runInTab(id, launcherFile)) {
    if ((await askTab(id, "toggle-palette", { request })) !== undefined) return;
  }
  await showPanel({ id });
}

export async function isOpenIn(tabId: number): Promise<boolean> {
  const ran = await browser.scripting.executeScript({ target: { tabId }, func: isCovered }).catch(() => []);
  return ran[0]?.result === true;
}

/** Run in the page, so that the launcher stays small: an open palette's dialog covers all of it. */
function isCovered(): boolean {
  return document.elementFromPoint(0, 0)?.localName === "ask-me-launcher";
}
