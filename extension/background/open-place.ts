import { browser } from "../platform/browser.ts";
import { placeAddress, samePage } from "../platform/place-address.ts";
import type { FrameCalls, Marked, OpenPlace } from "../platform/protocol.ts";
import { askTab, runInTab } from "./ask-tab.ts";
import { tabLoaded } from "./tab-loaded.ts";

export const pageScriptFile = "/page-tools.js";

/** Goes to a place and has it marked there once the page is loaded. `tab` is where the palette stands. */
export async function openPlace(tab: number, given: OpenPlace): Promise<FrameCalls["open"]["answer"]> {
  const address = placeAddress(given.address, given.place);
  if (address === null) return { opened: false, marked: null };
  if (given.where === "new-tab") {
    const opened = await browser.tabs.create({ url: address, openerTabId: tab, active: true });
    if (opened.id === undefined) return { opened: false, marked: null };
    return {
      opened: true,
      marked: (await tabLoaded(opened.id, "fresh")) ? await mark(opened.id, given) : null,
    };
  }
  const here = await browser.tabs.get(tab);
  if (given.place.kind === "heading" && here.url !== undefined && samePage(here.url, address)) {
    return { opened: true, marked: await mark(tab, given) };
  }
  const loaded = tabLoaded(tab, "used");
  await browser.tabs.update(tab, { url: address });
  return { opened: true, marked: (await loaded) ? await mark(tab, given) : null };
}

/** Null where no script may run: the browser itself goes to the place as far as it can (PDF page, fragment). */
async function mark(tab: number, { place, heading, quote }: OpenPlace): Promise<Marked | null> {
  if (!(await runInTab(tab, pageScriptFile))) return null;
  const given = {
    place,
    ...(heading === undefined ? {} : { heading }),
    ...(quote === undefined ? {} : { quote }),
  };
  return (await askTab(tab, "mark", given)) ?? null;
}
