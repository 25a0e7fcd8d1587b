import type { RequestRow } from "../../../core/contract/request.ts";
import { isWaiting } from "./arrangement.ts";
import { inOrder } from "./clock-order.ts";

/** Whether anybody at the desk may take it now. */
export function isFree(row: RequestRow): boolean {
  return isWaiting(row) && row.claimedBy === null && row.routedTo === null;
}

/** The free request with the least time left, but for the one at hand; a running clock before one that stands still. */
export function mostUrgentFree(rows: Iterable<RequestRow>, except: number | null): RequestRow | null {
  const free = [...rows].filter((row) => isFree(row) && row.id !== except);
  return inOrder(free)[0] ?? null;
}
