import { browser } from "./browser.ts";
import type { Outcome, SearchFound, SearchGiven } from "./protocol.ts";

/** The host's search for windows of ours in the same process. */
export type NearSearch = {
  search: (given: SearchGiven) => Promise<Outcome<SearchFound>>;
  /** Settles what the Worker has answered already, ahead of its message. */
  collect: () => void;
};

declare global {
  /** In the host's window. */
  var askMeNearSearch: NearSearch | undefined;
}

export function offerNearby(search: NearSearch): void {
  globalThis.askMeNearSearch = search;
}

/**
 * The host's search, called across windows: the question reaches the Worker while the key is still handled. By the port it
 * goes through the browser's own process twice, which costs a keystroke several milliseconds. Undefined where the host has
 * not started or is out of reach, as for Firefox's frames in web pages: there the port serves. Nobody but our own pages
 * ever holds a window of ours.
 */
export function nearSearch(): NearSearch | undefined {
  const reach: { getViews?(this: void): (Window & { askMeNearSearch?: NearSearch })[] } = browser.extension;
  return reach.getViews?.().find((view) => view.askMeNearSearch)?.askMeNearSearch;
}
