import { z } from "zod";
import type { Chromium } from "./launch-chromium.ts";
import { openLocalStore } from "./local-store.ts";
import { optionsPage } from "./seller.ts";

const Rows = z.array(z.looseObject({ clickedAt: z.number() })).min(1);

/**
 * Makes what waits in this browser's outbox older than it is, as if the computer had slept meanwhile. The resident host
 * has read it already: it is ended, and brought back by a page of the extension.
 */
export async function makeOlder(chromium: Chromium, byMs: number): Promise<void> {
  const store = await openLocalStore(chromium);
  await (await optionsPage(chromium)).close();
  await store.endHost();
  const rows = Rows.parse(await store.read("outbox"));
  await store.write(
    "outbox",
    rows.map((row) => ({ ...row, clickedAt: row.clickedAt - byMs })),
  );
  await store.close();
  await optionsPage(chromium);
}
