import { browser } from "../platform/browser.ts";
import type { Tabs } from "../platform/browser.ts";

const longestMs = 30_000;

/**
 * Resolves once the tab has loaded its next page; false when it is closed or takes too long.
 * @param state a `fresh` tab may have loaded already, a `used` one is complete with its old page until it goes.
 */
export function tabLoaded(tab: number, state: "fresh" | "used"): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(false), longestMs);
    const onUpdated = (id: number, change: Tabs.OnUpdatedChangeInfoType): void => {
      if (id === tab && change.status === "complete") done(true);
    };
    const onRemoved = (id: number): void => {
      if (id === tab) done(false);
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    if (state === "fresh") void lookNow();
    async function lookNow(): Promise<void> {
      const { status, url } = await browser.tabs.get(tab);
      if (status === "complete" && url !== "about:blank") done(true);
    }
    const done = (loaded: boolean): void => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
      resolve(loaded);
    };
  });
}
