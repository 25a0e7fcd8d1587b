import type { HostSignals } from "../host/background-services.ts";
import { browser } from "../platform/browser.ts";
import { ensureOffscreen } from "./ensure-offscreen.ts";

/** Tells or asks the host in its document, bringing it back first. Null where it ended meanwhile. */
export async function tellHostByMessage<N extends keyof HostSignals>(
  call: N,
  given: HostSignals[N]["given"],
): Promise<HostSignals[N]["answer"] | null> {
  await ensureOffscreen();
  try {
    const answer: unknown = await browser.runtime.sendMessage({ to: "host", call, given });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- answered by the host of this very build
    return (answer ?? null) as HostSignals[N]["answer"] | null;
  } catch {
    // The next who needs it brings it back.
    return null;
  }
}
