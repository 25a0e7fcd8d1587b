import { secondsOf } from "../../core/desk/instant.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { BonusDesk } from "./bonus-desk.ts";
import type { MonthWanted } from "./bonus-order.ts";
import type { Payout } from "./read-payouts.ts";

/** Up to where a month is counted: where it was closed, or up to now. */
export function cutOf({ now }: Pick<BonusDesk, "now">, payout: Payout | undefined): MonthWanted["cut"] {
  if (payout === undefined) return { asOf: secondsOf(logInstant(now())) };
  const { at, upToEvent, upToDecision, upToRule } = payout;
  return { asOf: secondsOf(at), upToEvent, upToDecision, upToRule };
}
