import type { ClockRequest } from "../../core/desk/clock-event.ts";
import { isoOrNull, secondsOf } from "../../core/desk/instant.ts";
import { replayClock, type Verdict } from "../../core/desk/replay-clock.ts";

/** How a request stands by its clock. */
export type Judged = {
  readonly sla: Verdict;
  readonly breachedAt: string | null;
  /** Open seconds used of its time. */
  readonly seconds: number;
};

/** The verdict of a clock at a moment in epoch seconds. */
export function judgedAt(clock: ClockRequest, asOf: number): Judged {
  const { verdict, breachedAt, consumedSeconds } = replayClock(clock, asOf);
  return { sla: verdict, breachedAt: isoOrNull(breachedAt), seconds: consumedSeconds };
}

/** The same of one that is answered: its clock stands from the last event on, whenever it is looked at. */
export function judgedAnswer(clock: ClockRequest): Judged {
  const last = clock.events.at(-1);
  return judgedAt(clock, secondsOf(last?.at ?? ""));
}
