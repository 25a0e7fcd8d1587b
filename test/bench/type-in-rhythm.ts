import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession } from "playwright-core";
import { typeKeys } from "../browser/harness/type-keys.ts";

/** 100 words a minute. */
const keyToKeyMs = 120;

/** Types as a fast typist does; no key waits for what the one before it has brought about. */
export async function typeInRhythm(cdp: CDPSession, text: string): Promise<void> {
  for (const letter of text) {
    const rhythm = pause(keyToKeyMs);
    await typeKeys(cdp, letter);
    await rhythm;
  }
}
