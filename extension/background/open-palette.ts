import type { Tabs } from "../platform/browser.ts";
import { askTab, runInTab } from "./ask-tab.ts";
import { mayHoldScript } from "./may-hold-script.ts";
import { launcherFile } from "./register-launcher.ts";
import { showPanel } from "./show-panel.ts";

/**
 * Toolbar button and Alt Q. On a page the launcher opens the palette, put there by the grant of this very click where it
 * was not yet; where no script may run the side panel serves.
 */
export async function openPalette(tab: Tabs.Tab, request: number | null): Promise<void> {
  const { id, windowId } = tab;
  if (id === undefined || windowId === undefined) return;
  if (!mayHoldScript(tab.url)) {
    await showPanel({ id, windowId });
    return;
  }
  if ((await askTab(id, "toggle-palette", { request })) !== undefined) return;
  if (await runInTab(id, launcherFile)) {
    if ((await askTab(id, "toggle-palette", { request })) !== undefined) return;
  }
  await showPanel({ id, windowId });
}
