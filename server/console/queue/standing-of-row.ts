import type { RequestRow } from "../../../core/contract/request.ts";
import { clockFace } from "../../../ui/clock-face.ts";
import { isWaiting } from "./arrangement.ts";

/** How a waiting request stands with its time, as boards count and filters pick it. */
export const rowStandings = ["at-risk", "breached", "waiting"] as const;
export type RowStanding = (typeof rowStandings)[number];

/** By what it is judged: those at risk as the server last told, and epoch ms by the server's time. */
export type Moment = { readonly risks: ReadonlyMap<number, unknown>; readonly now: number };

/**
 * breached: its time ran out, whatever happens since. at-risk: it will, if all goes on as usual. waiting: for its seller.
 * A request that waits may be breached too.
 */
export function standsAs(row: RequestRow, standing: RowStanding, { risks, now }: Moment): boolean {
  if (!isWaiting(row)) return false;
  switch (standing) {
    case "at-risk":
      return risks.has(row.id) && !isBreached(row, now);
    case "breached":
      return isBreached(row, now);
    case "waiting":
      return row.state === "paused";
  }
}

function isBreached({ clock }: RequestRow, now: number): boolean {
  return clock.verdict === "breached" || clockFace(clock, now).tone === "overdue";
}
