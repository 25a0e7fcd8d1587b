import type { Clock, RequestRow } from "../../core/contract/request.ts";

type Timed = Pick<RequestRow, "id" | "clock">;

// Nobody can act on what waits for the seller; what waits for opening hours comes just before it.
const ranks = { running: 0, "off-hours": 1, paused: 2, answered: 3, cancelled: 4 } as const;

/** Order of the queue: the longest overdue first, then by time to due; off hours and paused at the end. */
export function byTimeToDue(a: Timed, b: Timed): number {
  return ranks[a.clock.state] - ranks[b.clock.state] || byDue(a.clock, b.clock) || a.id - b.id;
}

/** Within one state: paused clocks have no due but time left; a calendar that never opens comes last. */
function byDue(a: Clock, b: Clock): number {
  if (a.state !== "running" && a.state !== "off-hours") return a.remainingSeconds - b.remainingSeconds;
  // All of one form, so that their order as text is that of time; thousands are compared.
  const [one, other] = [a.dueAt ?? "never", b.dueAt ?? "never"];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
