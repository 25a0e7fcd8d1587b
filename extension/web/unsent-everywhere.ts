import { openLocalDatabase } from "../host/local-database.ts";
import { isOwnDevice } from "./own-device.ts";
import { unsentInTabs } from "./unsent-in-tabs.ts";
import { unsentInMemory } from "./unsent-now.ts";
import { unsentOnDisk } from "./unsent-on-disk.ts";

const tabs = unsentInTabs(new BroadcastChannel("ask-me-unsent"));

/** Tells other tabs what signing out would destroy in this one. */
export function answerOtherTabs(signal: AbortSignal): void {
  tabs.answer(unsentInMemory, signal);
}

/** How much signing out would destroy: here, in the other tabs, and on the device. */
export async function unsentEverywhere(): Promise<number> {
  const [others, onDevice] = await Promise.all([tabs.ask(), keptUnsent()]);
  return unsentInMemory() + others + onDevice;
}

async function keptUnsent(): Promise<number> {
  if (!isOwnDevice()) return 0;
  try {
    const db = await openLocalDatabase();
    return await unsentOnDisk(db).finally(() => db.close());
  } catch {
    // What cannot be read is lost already, and nobody may be kept from signing out by it.
    return 0;
  }
}
