// oxlint-disable-next-line import/no-unassigned-import -- lets our own workers through Trusted Types
import "../../../../ui/own-scripts.ts";

/** Starts one of the host's Workers, as a file of this page's own build. */
export function startWorker(name: "search-worker" | "sync-worker"): Worker {
  return name === "search-worker"
    ? new Worker(new URL("../../search-worker.ts", import.meta.url), { type: "module" })
    : new Worker(new URL("../../sync-worker.ts", import.meta.url), { type: "module" });
}
