import { browser } from "../platform/browser.ts";
import { openPanel } from "../platform/open-panel.ts";

const page = "/sidepanel.html";
const size = { width: 420, height: 760 };

/** Shows the side panel beside a tab, from the user's gesture: see `openPanel`. Without one, a window of its own serves. */
export async function showPanel(tab: { id: number }): Promise<boolean> {
  try {
    await openPanel(tab.id);
    return true;
  } catch {
    await browser.windows.create({ type: "popup", url: `${page}?tab=${tab.id}`, ...size });
    return true;
  }
}
