import { browser } from "../platform/browser.ts";
import type { PageMasks, Shot, ShotReady } from "../platform/shot.ts";
import { askTab, runInTab } from "./ask-tab.ts";
import { takeAwaited } from "./awaited-shot.ts";
import { isOpenIn } from "./open-palette.ts";

const shotScriptFile = "/shot-tools.js";
/** Chrome takes two pictures a second, and refuses more by this name. */
const tooOften = /MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/;
/** While a window changes its size, as when the panel opens, there may be nothing to read; a moment later there is. */
const notNow = /image readback failed/;
const mostReadbacks = 3;
const againMs = 1100;

/** A picture at once, where the browser has granted it before; null where it wants its key or button. */
export async function takeShotNow(tab: number, overlay: boolean): Promise<Shot | null> {
  const { windowId } = await browser.tabs.get(tab);
  // Nobody can be asked whether the grant is there: it is tried, as small as can be, before the window goes aside.
  if (windowId === undefined || (await capture(windowId, { format: "jpeg", quality: 1 })) === null)
    return null;
  return takeShot(tab, overlay);
}

/**
 * A picture of what a tab shows, without our own windows, and what of it is to be masked.
 * @param overlay whether the palette lies over the page and is to come back.
 */
async function takeShot(tab: number, overlay: boolean): Promise<Shot | null> {
  const { active, windowId } = await browser.tabs.get(tab);
  if (!active || windowId === undefined) return null;
  const scripted = await runInTab(tab, shotScriptFile);
  const covered = overlay && (await isOpenIn(tab));
  if (covered) await askTab(tab, "toggle-palette", { request: null });
  const before = scripted ? await askTab(tab, "shot-begins", null) : undefined;
  const image = await capture(windowId, { format: "png" });
  const after = scripted ? await askTab(tab, "shot-ends", null) : undefined;
  if (overlay) await askTab(tab, "toggle-palette", { request: null });
  return image === null ? null : { image, masks: both(before ?? null, after ?? null) };
}

/** Masks of before and after: what moved is hidden at both places. */
function both(before: PageMasks | null, after: PageMasks | null): PageMasks | null {
  if (before === null || after === null) return null;
  if (before.width !== after.width || before.height !== after.height) return null;
  return { ...after, boxes: [...before.boxes, ...after.boxes] };
}

/** Null where the browser does not let us. */
async function capture(
  windowId: number,
  how: { format: "png" } | { format: "jpeg"; quality: number },
): Promise<string | null> {
  let readbacks = 0;
  for (;;) {
    try {
      return await browser.tabs.captureVisibleTab(windowId, how);
    } catch (failure) {
      const why = failure instanceof Error ? failure.message : "";
      if (notNow.test(why)) readbacks += 1;
      else if (!tooOften.test(why)) return null;
      if (readbacks >= mostReadbacks) return null;
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }
}

/** The browser's key or button was pressed: takes the picture that a form waits for. False where none does. */
export async function takeAwaitedShot(tab: number): Promise<boolean> {
  const awaited = await takeAwaited(tab);
  if (awaited === null) return false;
  const shot = await takeShot(tab, awaited.overlay);
  const ready: ShotReady = { to: "frame", call: "shot-ready", id: awaited.id, shot };
  await browser.runtime.sendMessage(ready).catch(() => {});
  return true;
}
