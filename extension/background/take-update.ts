import { browser } from "../platform/browser.ts";
import { chromeOnly } from "../platform/chrome-only.ts";
import { isOpenIn } from "./open-palette.ts";

const waits = "updateWaits";

/**
 * Chrome installs a newer version once nothing of the old one runs, and the offscreen document always does: left to itself
 * it would come when the browser is closed, which may take weeks. Firefox installs one by itself.
 */
export function hearOfUpdates(): void {
  browser.runtime.onUpdateAvailable.addListener(() => {
    void browser.storage.session.set({ [waits]: true }).then(takeUpdate);
  });
}

/** Starts the version that waits, if there is one and nobody is busy with the old one; what they did is kept on disk. */
export async function takeUpdate(): Promise<void> {
  const { [waits]: waiting } = await browser.storage.session.get(waits);
  if (waiting === true && !(await isInUse())) browser.runtime.reload();
}

async function isInUse(): Promise<boolean> {
  const contextTypes = ["TAB", "SIDE_PANEL", "POPUP"];
  const shown = (await chromeOnly.runtime?.getContexts?.({ contextTypes })) ?? [];
  // A palette that was closed stays in its page, so that it opens at once the next time.
  const palettes = shown.filter(({ contextType, frameId }) => contextType === "TAB" && frameId > 0);
  if (shown.length > palettes.length) return true;
  return (await Promise.all(palettes.map(({ tabId }) => isOpenIn(tabId)))).includes(true);
}
