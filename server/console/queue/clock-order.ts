import type { RequestRow } from "../../../core/contract/request.ts";
import { clockInstants } from "../../../ui/clock-instants.ts";

type Timed = Pick<RequestRow, "id" | "clock">;

// Nobody can act on what waits for the seller; what waits for opening hours comes just before it.
const ranks = { running: 0, "off-hours": 1, paused: 2, answered: 3, cancelled: 4 } as const;

/** The server's order of the queue: by time to due, what stands still at the end. */
export function inOrder<T extends Timed>(rows: readonly T[]): T[] {
  // Looked up once per row, not once per comparison.
  return rows
    .map((row) => ({ row, rank: ranks[row.clock.state], due: dueOf(row) }))
    .toSorted((a, b) => a.rank - b.rank || a.due - b.due || a.row.id - b.row.id)
    .map(({ row }) => row);
}

/** Compared within one state only: paused clocks have time left, but no due. */
function dueOf({ clock }: Timed): number {
  if (clock.state !== "running" && clock.state !== "off-hours") return clock.remainingSeconds;
  return clockInstants(clock).dueAt ?? Number.MAX_SAFE_INTEGER;
}
