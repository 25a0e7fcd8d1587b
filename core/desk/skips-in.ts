import type { RequestEvent, SkipReason } from "../contract/request-event.ts";

/** That somebody passed a request over, and why. */
export type Skip = { readonly by: string | null; readonly reason: SkipReason };

/** Whoever passed a request over, each once with their latest reason, in the order in which they last did. */
export function skipsIn(events: readonly RequestEvent[]): Skip[] {
  const skips: Skip[] = [];
  for (const event of events) {
    if (event.kind !== "skipped") continue;
    const { by, reason } = event;
    const known = skips.findIndex((skip) => skip.by === by && by !== null);
    if (known !== -1) skips.splice(known, 1);
    skips.push({ by, reason });
  }
  return skips;
}
