import type { Chromium } from "./launch-chromium.ts";
import { copyStores } from "../../fixtures/copy-stores.ts";
import { openLocalStore } from "./local-store.ts";

/** The stores of a browser's disk in which anything lies that came from the server, or was searched in it. */
export async function storedCopy(chromium: Chromium): Promise<string[]> {
  const store = await openLocalStore(chromium);
  const filled: string[] = [];
  for (const name of copyStores) if ((await store.read(name)).length > 0) filled.push(name);
  await store.close();
  return filled;
}
