import type { HostSignals } from "../host/background-services.ts";
import { browser } from "../platform/browser.ts";
import { ensureOffscreen } from "./ensure-offscreen.ts";

/** Tells the host in its document, bringing it back first. */
export async function tellHostByMessage<N extends keyof HostSignals>(
  call: N,
  given: HostSignals[N]["given"],
): Promise<void> {
  await ensureOffscreen();
  try {
    await browser.runtime.sendMessage({ to: "host", call, given });
  } catch {
    // It ended just now; the next who needs it brings it back.
  }
}
