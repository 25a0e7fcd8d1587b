import { z } from "zod";
import { browser } from "../platform/browser.ts";

const Awaited = z
  .object({ id: z.string(), tab: z.number(), overlay: z.boolean(), at: z.number() })
  .nullable()
  .catch(null);
/** A frame that waits for the grant which the browser's key or button brings. */
export type AwaitedShot = NonNullable<z.infer<typeof Awaited>>;

const key = "awaitedShot";
const longestWaitMs = 3 * 60_000;

/** There is one seller and one form: who waits last is served. */
export async function awaitShot(awaited: Omit<AwaitedShot, "at">): Promise<void> {
  await browser.storage.session.set({ [key]: { ...awaited, at: Date.now() } });
}

export async function forgetShot(id: string): Promise<void> {
  if ((await read())?.id === id) await browser.storage.session.remove(key);
}

/** Who waits for a picture of this tab; they wait no more. */
export async function takeAwaited(tab: number): Promise<AwaitedShot | null> {
  const awaited = await read();
  if (awaited?.tab !== tab) return null;
  await browser.storage.session.remove(key);
  return Date.now() - awaited.at > longestWaitMs ? null : awaited;
}

async function read(): Promise<AwaitedShot | null> {
  return Awaited.parse((await browser.storage.session.get(key))[key] ?? null);
}
