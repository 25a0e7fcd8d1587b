import { browser } from "../platform/browser.ts";
import { wantedPassageKey } from "../platform/wanted-passage-key.ts";
import { omniboxRowsKey } from "./kept-omnibox-rows.ts";

/** Whoever was connected is not any more: what was found for them is nobody else's. */
export async function forgetShown(): Promise<void> {
  await browser.storage.session.remove([wantedPassageKey, omniboxRowsKey]);
}
