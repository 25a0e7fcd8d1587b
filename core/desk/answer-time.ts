import type { ClockRequest } from "./clock-event.ts";
import { clockSteps } from "./clock-steps.ts";
import { isoOrNull } from "./instant.ts";
import { advance } from "./open-time.ts";
import { type ReplayedClock, replayClock } from "./replay-clock.ts";

/** What a log as it stands says of its request's verdict at any later moment, without being replayed again. */
export type AnswerTime = {
  /**
   * The clock's `breachedAt`, come or to come if nothing else happens; ISO. The verdict at a moment is breached where
   * that moment lies after it. Null where the clock stands still in time, and where its calendar never opens again.
   */
  readonly breachesAt: string | null;
  /** Open seconds that the answer in force took; null while there is none. */
  readonly answeredInSeconds: number | null;
};

/** Equal logs and calendars give equal answers; the moment of asking does not matter. */
export function answerTime(request: ClockRequest): AnswerTime {
  const last = clockSteps(request).at(-1);
  if (last === undefined) return { breachesAt: null, answeredInSeconds: null };
  const clock = replayClock(request, last.at);
  return {
    breachesAt: isoOrNull(clock.breachedAt ?? breachAhead(clock, last.at)),
    answeredInSeconds: clock.state === "answered" ? clock.consumedSeconds : null,
  };
}

function breachAhead({ state, hours, ...clock }: ReplayedClock, at: number): number | null {
  if (state !== "running") return null;
  const usedUp = advance(hours, at, clock.budgetSeconds - clock.consumedSeconds);
  // Used up exactly at a closing, it is exceeded with the next opening.
  return usedUp === null ? null : advance(hours, usedUp, 0);
}
