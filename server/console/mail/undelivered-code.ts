import type { RequestEvent } from "../../../core/contract/request-event.ts";

/** Why the last letter to the seller did not arrive; null once they were reached after all. */
export function undeliveredCode(events: readonly RequestEvent[]): string | null {
  const last = events.findLast(({ kind }) => kind === "undelivered" || kind === "viewed");
  return last?.kind === "undelivered" ? last.code : null;
}
