import { browser } from "./browser.ts";

/** Starts one of the host's Workers. */
export function startWorker(name: "search-worker" | "sync-worker"): Worker {
  return new Worker(browser.runtime.getURL(`/${name}.js`));
}
