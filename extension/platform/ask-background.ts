import { browser } from "./browser.ts";
import type { FrameCalls } from "./protocol.ts";

/**
 * One question from a page of ours to the background.
 * @returns its answer, or null where nobody answered (the extension was just updated or is starting).
 */
export async function askBackground<N extends keyof FrameCalls>(
  name: N,
  given: FrameCalls[N]["given"],
): Promise<FrameCalls[N]["answer"] | null> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ to: "background", call: name, given });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- answered by the background of this very build
    return (answer ?? null) as FrameCalls[N]["answer"] | null;
  } catch {
    return null;
  }
}
