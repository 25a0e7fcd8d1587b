// oxlint-disable-next-line import/no-unassigned-import -- lets our own workers through Trusted Types
import "../../ui/own-scripts.ts";
import { browser } from "./browser.ts";

/** Starts one of the host's Workers. */
export function startWorker(name: "search-worker" | "sync-worker"): Worker {
  return new Worker(browser.runtime.getURL(`/${name}.js`));
}
