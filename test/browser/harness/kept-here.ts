import type { Page } from "playwright-core";

/** What a page of the server's has left on the device. */
export type KeptHere = {
  /** Sections of the portal. */
  records: number;
  databases: string[];
  local: number;
  session: number;
  caches: string[];
};

/** The message for the time without a server is everybody's, and says nothing of anybody. */
export const nothingKept: KeptHere = {
  records: 0,
  databases: [],
  local: 0,
  session: 0,
  caches: ["ask-me-offline"],
};

export function keptHere(page: Page): Promise<KeptHere> {
  return page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const databases = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const records = await new Promise<number>((resolve, reject) => {
      if (!databases.includes("ask-me")) return resolve(0);
      const opening = indexedDB.open("ask-me");
      opening.addEventListener("error", () => reject(new Error("The database does not open")));
      opening.addEventListener("success", () => {
        const { result: db } = opening;
        const counting = db.transaction("records").objectStore("records").count();
        counting.addEventListener("success", () => {
          db.close();
          resolve(counting.result);
        });
        counting.addEventListener("error", () => reject(new Error("The records are not counted")));
      });
    });
    const names = await caches.keys();
    return {
      records,
      databases,
      local: localStorage.length,
      session: sessionStorage.length,
      caches: names.toSorted(),
    };
  });
}
