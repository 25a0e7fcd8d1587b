import { browser } from "../platform/browser.ts";
import { chromeOnly } from "./chrome-only.ts";

const page = "/sidepanel.html";
const size = { width: 420, height: 760 };

/**
 * Shows the side panel beside a tab. Both browsers want the user's gesture for it and lose sight of it at the first wait:
 * call this without awaiting anything before. Where there is no gesture, a window of its own serves.
 */
export async function showPanel(tab: { id: number; windowId: number }): Promise<boolean> {
  try {
    if (chromeOnly.sidePanel) await chromeOnly.sidePanel.open({ tabId: tab.id });
    else await browser.sidebarAction.open();
    return true;
  } catch {
    await browser.windows.create({ type: "popup", url: `${page}?tab=${tab.id}`, ...size });
    return true;
  }
}
