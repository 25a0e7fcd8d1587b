import { browser } from "./browser.ts";
import type { Outcome, SearchFound, SearchGiven } from "./protocol.ts";

export type NearSearch = (given: SearchGiven) => Promise<Outcome<SearchFound>>;

declare global {
  /** The host's, in its own window. */
  var askMeSearch: NearSearch | undefined;
}

/** Offers the host's search to windows of ours in the same process. */
export function offerNearby(search: NearSearch): void {
  globalThis.askMeSearch = search;
}

/**
 * The host's search, called across windows: the question reaches the Worker while the key is still handled. By the port it
 * goes through the browser's own process twice, which costs a keystroke several milliseconds. Undefined where the host has
 * not started or is out of reach, as for Firefox's frames in web pages: there the port serves. Nobody but our own pages
 * ever holds a window of ours.
 */
export function searchNearby(): NearSearch | undefined {
  const reach: { getViews?(this: void): (Window & { askMeSearch?: NearSearch })[] } = browser.extension;
  return reach.getViews?.().find((view) => view.askMeSearch)?.askMeSearch;
}
