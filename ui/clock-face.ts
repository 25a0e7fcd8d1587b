import type { Clock } from "../core/contract/request.ts";
import { clockInstants } from "./clock-instants.ts";

/**
 * What a clock shows at an instant. Its figures come from the server's clock alone, so all screens agree:
 * tone · seconds left, negative when overdue · share of the time left, 0 to 1 · whether the server must be asked
 * again, because the calendar has closed or opened since.
 */
export type ClockFace = {
  tone: "neutral" | "soon" | "overdue" | "paused" | "off-hours" | "answered" | "cancelled";
  secondsLeft: number;
  share: number;
  stale: boolean;
};

const soonSeconds = 5 * 60;

/** @param now epoch ms by the server's time, that is the device's corrected by the known difference. */
export function clockFace(clock: Clock, now: number): ClockFace {
  const ticking = clock.state === "running";
  const { asOf, closesAt } = clockInstants(clock);
  const until = ticking && closesAt !== null ? Math.min(now, closesAt) : now;
  const passed = ticking ? Math.max(0, Math.floor((until - asOf) / 1000)) : 0;
  const secondsLeft = clock.remainingSeconds - passed;
  const whole = clock.remainingSeconds + clock.consumedSeconds;
  return {
    tone: toneOf(clock, secondsLeft),
    secondsLeft,
    share: whole > 0 ? Math.min(1, Math.max(0, secondsLeft / whole)) : 0,
    stale: now >= staleAt(clock),
  };
}

function toneOf(clock: Clock, secondsLeft: number): ClockFace["tone"] {
  if (clock.state === "answered" || clock.state === "cancelled") return clock.state;
  if (clock.state === "paused") return "paused";
  if (clock.overdue || secondsLeft < 0) return "overdue";
  if (clock.state === "off-hours") return "off-hours";
  return secondsLeft <= soonSeconds ? "soon" : "neutral";
}

/** When the calendar opens or closes, so that the server must be asked what the clock says then; epoch ms. */
export function staleAt(clock: Clock): number {
  const { opensAt, closesAt } = clockInstants(clock);
  const turn = clock.state === "running" ? closesAt : clock.state === "off-hours" ? opensAt : null;
  return turn ?? Number.POSITIVE_INFINITY;
}
