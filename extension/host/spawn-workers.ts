import { startWorker } from "../platform/start-worker.ts";
import { createMailbox, takeFrom } from "../search/mailbox.ts";
import type { Found, SearchingWorker } from "../search/searcher.ts";
import type { FromSearching } from "../search/searching-messages.ts";
import type { SyncingWorker } from "../search/sync-keeper.ts";
import type { FromSyncing } from "../search/syncing-messages.ts";

/** The Worker that answers queries. */
export function spawnSearching(): SearchingWorker {
  const line = lineTo<FromSearching>(startWorker("search-worker"));
  const mailbox = createMailbox();
  if (!mailbox) return { ...line, taken: null };
  line.post({ kind: "mailbox", mailbox });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- left by the Worker of this very build
  return { ...line, taken: (id) => takeFrom(mailbox, id) as Found | undefined };
}

/** The Worker that fetches and compiles. */
export function spawnSyncing(): SyncingWorker {
  return lineTo<FromSyncing>(startWorker("sync-worker"));
}

type Line<From> = {
  post: (message: unknown) => void;
  onMessage: (listener: (message: From) => void) => void;
  onError: (listener: () => void) => void;
  stop: () => void;
};

function lineTo<From>(worker: Worker): Line<From> {
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a Worker's takes none
    post: (message) => worker.postMessage(message),
    onMessage: (listener) =>
      worker.addEventListener("message", (event: MessageEvent<From>) => listener(event.data)),
    onError: (listener) => worker.addEventListener("error", listener),
    stop: () => worker.terminate(),
  };
}
