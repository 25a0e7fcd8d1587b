import type { ClockRequest } from "./clock-event.ts";
import { isoOrNull, secondsOf } from "./instant.ts";
import { replayClock } from "./replay-clock.ts";

/** The sub-deadline of the specialist that a request is with. */
export type SpecialistClock = {
  readonly routedAt: string;
  /** Null while the seller owes a reply. */
  readonly dueAt: string | null;
  readonly allowanceSeconds: number;
  /** Time the specialist was silent for is over: the request returns to the agent, who needs what is left. */
  readonly silent: boolean;
};

/**
 * Where a specialist's time stands at `now` (ISO); null where the request is with none. Who was routed to when nothing
 * was left to allow has their usual minutes: sending it back at once would help nobody.
 */
export function specialistClock(request: ClockRequest, now: string): SpecialistClock | null {
  const clock = replayClock(request, secondsOf(now));
  const routed = request.events.findLast(({ kind }) => kind === "routed");
  if (clock.specialist === null || routed === undefined) return null;
  const { allowedSeconds, usedSeconds } = clock.specialist;
  const patience = allowedSeconds > 0 ? allowedSeconds : (routed.specialistMinutes ?? 0) * 60;
  return {
    routedAt: routed.at,
    dueAt: isoOrNull(clock.specialistDue.at(-1)?.due ?? null),
    allowanceSeconds: allowedSeconds,
    silent: clock.state === "running" && usedSeconds >= patience,
  };
}
