import type { RequestRow } from "../../../core/contract/request.ts";
import { isWaiting } from "./arrangement.ts";
import { queueRows } from "./queue-rows.ts";

/** What somebody has in hand, as the queue knows it. */
export function heldBy(account: string): RequestRow[] {
  return [...queueRows.value.values()].filter((row) => isWaiting(row) && row.claimedBy?.id === account);
}
