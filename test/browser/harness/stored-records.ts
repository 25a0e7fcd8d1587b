import type { Chromium } from "./launch-chromium.ts";
import { openLocalStore } from "./local-store.ts";

/** All that a browser keeps of the portal on its disk, as one text. */
export async function storedRecords(chromium: Chromium): Promise<string> {
  const store = await openLocalStore(chromium);
  const records = await store.read("records");
  await store.close();
  return JSON.stringify(records);
}
