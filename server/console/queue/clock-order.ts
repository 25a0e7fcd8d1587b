import type { RequestRow } from "../../../core/contract/request.ts";

type Timed = Pick<RequestRow, "id" | "clock">;

// Nobody can act on what waits for the seller; what waits for opening hours comes just before it.
const ranks = { running: 0, "off-hours": 1, paused: 2, answered: 3 } as const;

/** The server's order of the queue: by time to due, what stands still at the end. */
export function byTimeToDue(a: Timed, b: Timed): number {
  return ranks[a.clock.state] - ranks[b.clock.state] || dueOf(a) - dueOf(b) || a.id - b.id;
}

/** Compared within one state only: paused clocks have time left, but no due. */
function dueOf({ clock }: Timed): number {
  if (clock.state === "paused" || clock.state === "answered") return clock.remainingSeconds;
  return clock.dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(clock.dueAt);
}
