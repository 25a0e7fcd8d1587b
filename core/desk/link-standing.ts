import type { RequestEvent } from "../contract/request-event.ts";
import type { RequestRow } from "../contract/request.ts";

/**
 * What a specialist's link is good for. open: their answer brings the request back to the agent. late: it has gone back
 * because they were silent, but their answer still helps. withdrawn: the agent has taken it back or asks somebody else.
 */
export type LinkStanding = "open" | "late" | "used" | "expired" | "withdrawn" | "closed";

type Link = { readonly routed: number; readonly expiresAt: string; readonly usedAt: string | null };
type Asked = { readonly state: RequestRow["state"]; readonly events: readonly RequestEvent[] };

/** @param now ISO. */
export function linkStanding(link: Link, { state, events }: Asked, now: string): LinkStanding {
  if (link.usedAt !== null) return "used";
  if (state !== "open" && state !== "paused") return "closed";
  if (Date.parse(link.expiresAt) <= Date.parse(now)) return "expired";
  const since = events.filter(
    ({ seq, kind }) => seq > link.routed && (kind === "routed" || kind === "returned"),
  );
  const [first] = since;
  if (first === undefined) return "open";
  const wentBackBySilence = first.kind === "returned" && first.by === null;
  return wentBackBySilence && since.length === 1 ? "late" : "withdrawn";
}
