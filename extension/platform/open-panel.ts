import { browser } from "./browser.ts";
import { chromeOnly } from "./chrome-only.ts";

/**
 * Opens the side panel beside a tab. Both browsers want the user's gesture for it and lose sight of it at the first wait:
 * call this without awaiting anything before. Rejects where there is no gesture.
 */
export async function openPanel(tab: number): Promise<void> {
  await (chromeOnly.sidePanel ? chromeOnly.sidePanel.open({ tabId: tab }) : browser.sidebarAction.open());
}
