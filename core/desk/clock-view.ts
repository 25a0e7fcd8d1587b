import type { ClockRequest } from "./clock-event.ts";
import { askedOf } from "./clock-steps.ts";
import { isoOf, isoOrNull, secondsOf } from "./instant.ts";
import { advance, isOpen, nextClosing } from "./open-time.ts";
import { replayClock, type Verdict } from "./replay-clock.ts";

/** A clock as screens show it: they count down by themselves until it closes, opens or the log grows. */
export type ClockView = {
  state: "running" | "off-hours" | "paused" | "answered" | "cancelled";
  startsAt: string | null;
  /** Null while paused and once answered or cancelled, unless it is overdue. */
  dueAt: string | null;
  /** Open seconds left; negative when overdue. */
  remainingSeconds: number;
  consumedSeconds: number;
  overdue: boolean;
  /** While running: when the calendar next closes; null if it never does. */
  closesAt: string | null;
  /** Off hours: when the calendar next opens; null if it never does. */
  opensAt: string | null;
  verdict: Verdict;
  breachedAt: string | null;
  asOf: string;
};

/** The clock of a request at `now` (ISO). A `now` before the click counts as the click. */
export function clockView(request: ClockRequest, now: string): ClockView {
  const at = Math.max(secondsOf(askedOf(request).at), secondsOf(now));
  const clock = replayClock(request, at);
  const { hours } = clock;
  const state = clock.state === "running" && !isOpen(hours, at) ? "off-hours" : clock.state;
  const remainingSeconds = clock.budgetSeconds - clock.consumedSeconds;
  return {
    state,
    startsAt: isoOrNull(clock.startsAt),
    dueAt: isoOrNull(clock.due.at(-1)?.due ?? null),
    remainingSeconds,
    consumedSeconds: clock.consumedSeconds,
    overdue: remainingSeconds < 0,
    closesAt: state === "running" ? isoOrNull(nextClosing(hours, at)) : null,
    opensAt: state === "off-hours" ? isoOrNull(advance(hours, at, 0)) : null,
    verdict: clock.verdict,
    breachedAt: isoOrNull(clock.breachedAt),
    asOf: isoOf(at),
  };
}
