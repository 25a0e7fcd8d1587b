import { z } from "zod";
import type { Chromium } from "./launch-chromium.ts";
import { openLocalStore } from "./local-store.ts";
import { optionsPage } from "./seller.ts";

/** What may be made older, and by which of its times. */
const timeOf = { outbox: "clickedAt", session: "confirmedAt" } as const;

/**
 * Makes what waits in this browser's outbox, or the server's last word on who is signed in, older than it is, as if the
 * computer had slept meanwhile. The resident host has read it already: it is ended, and brought back by a page of the
 * extension.
 */
export async function makeOlder(chromium: Chromium, what: keyof typeof timeOf, byMs: number): Promise<void> {
  const store = await openLocalStore(chromium);
  await (await optionsPage(chromium)).close();
  await store.endHost();
  const rows = await store.read(what);
  if (rows.length === 0) throw new Error(`Nothing in ${what} could be made older`);
  const time = timeOf[what];
  await store.write(
    what,
    rows.map((row) => ({ ...row, [time]: z.number().parse(row[time]) - byMs })),
  );
  await store.close();
  await optionsPage(chromium);
}
