import type { ClockRequest } from "./clock-event.ts";
import { askedOf } from "./clock-steps.ts";
import { isoOf, isoOrNull, secondsOf } from "./instant.ts";
import { openHours } from "./open-hours.ts";
import { advance, isOpen, nextClosing } from "./open-time.ts";
import { slaClock, type Verdict } from "./sla-clock.ts";

/** A clock as screens show it: they count down by themselves until it closes, opens or the log grows. */
export type ClockView = {
  state: "running" | "off-hours" | "paused" | "answered";
  startsAt: string | null;
  /** Null while paused and once answered, unless it is overdue. */
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
  const clicked = secondsOf(askedOf(request).at);
  const at = Math.max(clicked, secondsOf(now));
  const asOf = isoOf(at);
  const clock = slaClock(request, asOf);
  const hours = openHours(request.calendars, clicked);
  const state = clock.state === "running" && !isOpen(hours, at) ? "off-hours" : clock.state;
  const remainingSeconds = clock.budgetSeconds - clock.consumedSeconds;
  return {
    state,
    startsAt: clock.startsAt,
    dueAt: clock.due.at(-1)?.due ?? null,
    remainingSeconds,
    consumedSeconds: clock.consumedSeconds,
    overdue: remainingSeconds < 0,
    closesAt: state === "running" ? isoOrNull(nextClosing(hours, at)) : null,
    opensAt: state === "off-hours" ? isoOrNull(advance(hours, at, 0)) : null,
    verdict: clock.verdict,
    breachedAt: clock.breachedAt,
    asOf,
  };
}
