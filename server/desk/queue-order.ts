import type { RequestRow } from "../../core/contract/request.ts";

type Timed = Pick<RequestRow, "id" | "clock">;

// Nobody can act on what waits for the seller; what waits for opening hours comes just before it.
const ranks = { running: 0, "off-hours": 1, paused: 2, answered: 3 } as const;

/** Order of the queue: the longest overdue first, then by time to due; off hours and paused at the end. */
export function byTimeToDue(a: Timed, b: Timed): number {
  return ranks[a.clock.state] - ranks[b.clock.state] || compare(dueOf(a), dueOf(b)) || a.id - b.id;
}

/** Only compared within one state: paused clocks have no due, only time left. */
function dueOf({ clock }: Timed): number {
  if (clock.state === "paused" || clock.state === "answered") return clock.remainingSeconds;
  return clock.dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(clock.dueAt);
}

// Subtracting two infinities would give no order at all.
function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
