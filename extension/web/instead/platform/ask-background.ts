import type { FrameCalls, OpenPlace } from "../../../platform/protocol.ts";
import { openInTab } from "../../open-in-tab.ts";

/** A plain page has no background: what one page can do by itself is done here, everything else is answered by nobody. */
export async function askBackground<N extends keyof FrameCalls>(
  name: N,
  given: FrameCalls[N]["given"],
): Promise<FrameCalls[N]["answer"] | null> {
  if (name !== "open") return null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- name and given belong together by N, which a union cannot show
  return openInTab(given as OpenPlace);
}
