import type { RequestRow } from "../../../core/contract/request.ts";
import { clockFace } from "../../../ui/clock-face.ts";
import { isWaiting } from "../queue/arrangement.ts";

/** A request of which half of the time or more is over, and that this person can do something about. */
export type Pressing = { readonly row: RequestRow; readonly percent: 50 | 80 | 100 };

const marks = [
  { percent: 100, share: 0 },
  { percent: 80, share: 0.2 },
  { percent: 50, share: 0.5 },
] as const;

/** @param mine id of the account that looks · now epoch ms by the server's time */
export function pressingOf(rows: Iterable<RequestRow>, mine: string, now: number): Pressing[] {
  const pressing: Pressing[] = [];
  for (const row of rows) {
    if (!isWaiting(row) || row.clock.state !== "running") continue;
    if (row.claimedBy !== null && row.claimedBy.id !== mine) continue;
    const { share } = clockFace(row.clock, now);
    const mark = marks.find((each) => share <= each.share);
    if (mark) pressing.push({ row, percent: mark.percent });
  }
  return pressing;
}
