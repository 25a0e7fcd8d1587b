import { placeAddress, samePage } from "../../core/passage/place-address.ts";
import { browser } from "../platform/browser.ts";
import type { FrameCalls, Marked, MarkPlace, OpenPlace } from "../platform/protocol.ts";
import { wayToOpen } from "../platform/way-to-open.ts";
import { askTab, runInTab } from "./ask-tab.ts";
import { isClipShown, seekClip } from "./open-clip.ts";
import { pageScriptFile } from "./page-script.ts";
import { readSummary } from "./summary-store.ts";
import { tabLoaded } from "./tab-loaded.ts";

type Opened = FrameCalls["open"]["answer"];
/** Where the server shows its text of a place; null where it cannot be asked. */
export type ViewAddressOf = (place: OpenPlace) => Promise<string | null>;

const notOpened: Opened = { opened: false, marked: null };

/** Goes to a place and has it marked there once the page is loaded. `tab` is where the palette stands. */
export async function openPlace(tab: number, given: OpenPlace, viewOf: ViewAddressOf): Promise<Opened> {
  const address = placeAddress(given.address, given.place);
  if (address === null) return notOpened;
  const way = wayToOpen(given);
  if (way === "our-text") {
    const before = await addressOf(tab);
    // Without the server there is still the file.
    const view = await viewOf(given);
    // Whoever has gone elsewhere meanwhile is not to be taken away from there.
    if (given.where === "same-tab" && (await addressOf(tab)) !== before)
      return { opened: true, marked: null };
    const to = await go(tab, view ?? address, given.where);
    return to === null ? notOpened : { opened: true, marked: view === null ? null : "marked" };
  }
  const { language } = await readSummary();
  const wanted = { ...markOf(given), language };
  if (given.where === "same-tab" && (await isShown(tab, { address, wanted, way }))) {
    return { opened: true, marked: await mark(tab, wanted) };
  }
  const to = await go(tab, address, given.where);
  if (to === null) return notOpened;
  return { opened: true, marked: (await to.loaded) ? await mark(to.tab, wanted) : null };
}

type Showing = { address: string; wanted: MarkPlace; way: ReturnType<typeof wayToOpen> };

/** Whether the tab stands there already: then nothing is loaded anew. */
async function isShown(tab: number, { address, wanted, way }: Showing): Promise<boolean> {
  if (way === "clip") return isClipShown(tab, wanted);
  const { url } = await browser.tabs.get(tab);
  return wanted.place.kind === "heading" && url !== undefined && samePage(url, address);
}

/** The address that a tab shows or is about to show. */
async function addressOf(tab: number): Promise<string | undefined> {
  const { url, pendingUrl } = await browser.tabs.get(tab);
  return pendingUrl ?? url;
}

/** Begins to load an address. @returns the tab that does, and whether it came to an end; null where there is none. */
async function go(
  tab: number,
  url: string,
  where: OpenPlace["where"],
): Promise<{ tab: number; loaded: Promise<boolean> } | null> {
  if (where === "new-tab") {
    const { id } = await browser.tabs.create({ url, openerTabId: tab, active: true });
    return id === undefined ? null : { tab: id, loaded: tabLoaded(id, "fresh") };
  }
  const loaded = tabLoaded(tab, "used");
  await browser.tabs.update(tab, { url });
  return { tab, loaded };
}

/** Null where no script may run: the browser itself goes to the place as far as it can (PDF page, fragment). */
async function mark(tab: number, wanted: MarkPlace): Promise<Marked | null> {
  if (wanted.place.kind === "second") return seekClip(tab, wanted);
  if (!(await runInTab(tab, pageScriptFile))) return null;
  return (await askTab(tab, "mark", wanted)) ?? null;
}

function markOf({ address, place, heading, quote }: OpenPlace): Omit<MarkPlace, "language"> {
  // A player needs no words.
  if (place.kind === "second") return { address, place };
  return {
    address,
    place,
    ...(heading === undefined ? {} : { heading }),
    ...(quote === undefined ? {} : { quote }),
  };
}
