import { z } from "zod";
import { browser } from "../platform/browser.ts";

const Places = z.record(z.string(), z.number()).catch({});
const Hidden = z.array(z.string()).catch([]);
const mostHidden = 200;

export type LauncherPlace = { top: number | null; hidden: boolean };

/** Where the launcher stands: remembered per portal; hidden per page, until the browser is closed. */
export async function readPlace(address: string): Promise<LauncherPlace> {
  const { origin, pathname } = new URL(address);
  const places = Places.parse((await browser.storage.local.get("places")).places);
  const hidden = Hidden.parse((await browser.storage.session.get("hidden")).hidden);
  return { top: places[origin] ?? null, hidden: hidden.includes(origin + pathname) };
}

export async function keepPlace(address: string, place: LauncherPlace): Promise<void> {
  const { origin, pathname } = new URL(address);
  const { [origin]: _, ...others } = Places.parse((await browser.storage.local.get("places")).places);
  const places = place.top === null ? others : { ...others, [origin]: place.top };
  const page = origin + pathname;
  const shown = Hidden.parse((await browser.storage.session.get("hidden")).hidden).filter(
    (one) => one !== page,
  );
  const hidden = place.hidden ? [...shown, page].slice(-mostHidden) : shown;
  await Promise.all([browser.storage.local.set({ places }), browser.storage.session.set({ hidden })]);
}
