import type { Page } from "playwright-core";
import type { copyStores } from "../../fixtures/copy-stores.ts";
import type { Chromium } from "./launch-chromium.ts";

type KeptStore = (typeof copyStores)[number] | "outbox" | "session" | "drafts";

export type LocalStore = {
  read: (store: KeptStore) => Promise<Record<string, unknown>[]>;
  write: (store: "outbox" | "session", rows: readonly Record<string, unknown>[]) => Promise<void>;
  /** Ends the resident host, so that it reads everything anew when it is back. */
  endHost: () => Promise<void>;
  close: () => Promise<void>;
};

/** What the extension keeps on this browser's disk, seen from a page of its own that has no script and so wakes nobody. */
export async function openLocalStore({ context, extensionId }: Chromium): Promise<LocalStore> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/icon/icon.svg`);
  return {
    read: (store) => page.evaluate(readAll, store),
    write: (store, rows) => page.evaluate(putAll, { store, rows: [...rows] }),
    endHost: () => endHost(page),
    close: () => page.close(),
  };
}

async function endHost(page: Page): Promise<void> {
  await page.evaluate("chrome.offscreen.closeDocument()");
}

function readAll(store: string): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("ask-me");
    opening.addEventListener("error", () => reject(new Error("The database does not open")));
    opening.addEventListener("success", () => {
      const transaction = opening.result.transaction(store);
      const reading = transaction.objectStore(store).getAll();
      transaction.addEventListener("complete", () => {
        opening.result.close();
        resolve(reading.result);
      });
    });
  });
}

function putAll({ store, rows }: { store: string; rows: Record<string, unknown>[] }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("ask-me");
    opening.addEventListener("error", () => reject(new Error("The database does not open")));
    opening.addEventListener("success", () => {
      const writing = opening.result.transaction(store, "readwrite");
      const written = writing.objectStore(store);
      // What names no key of its own is the one row of its store.
      for (const row of rows) written.put(row, written.keyPath === null ? "now" : undefined);
      writing.addEventListener("complete", () => {
        opening.result.close();
        resolve();
      });
    });
  });
}
