import type { ClockRequest } from "./clock-event.ts";
import type { ClockState, ClockStep } from "./clock-steps.ts";
import { isoOf, isoOrNull, secondsOf } from "./instant.ts";
import { reminderPercents, replayClock, type Verdict } from "./replay-clock.ts";

export type DueEntry = {
  readonly event: ClockStep["kind"];
  readonly at: string;
  readonly due: string | null;
};
export type SpecialistDueEntry = DueEntry & { readonly allowanceSeconds: number };
export type Reminder = { readonly percent: (typeof reminderPercents)[number]; readonly at: string };
export type SlaClock = {
  readonly state: ClockState;
  /** When the clock can first run; null if the calendar never opens. */
  readonly startsAt: string | null;
  /** The due at the click and after every transition. */
  readonly due: readonly DueEntry[];
  readonly specialistDue: readonly SpecialistDueEntry[];
  readonly budgetSeconds: number;
  readonly consumedSeconds: number;
  readonly verdict: Verdict;
  /** The first open running instant at which the budget was used up, once it was exceeded. */
  readonly breachedAt: string | null;
  /** Those reached so far. */
  readonly reminders: readonly Reminder[];
  readonly reopenedAt: readonly string[];
};

/**
 * Replays a request's log up to and including `asOf` (ISO): where its clock stands and how it got there.
 * Equal logs, calendars and moments give equal clocks.
 * @throws RangeError for a log without `asked` or with an instant that is none.
 */
export function slaClock(request: ClockRequest, asOf: string): SlaClock {
  const clock = replayClock(request, secondsOf(asOf));
  return {
    state: clock.state,
    startsAt: isoOrNull(clock.startsAt),
    due: clock.due.map((entry) => ({ ...entry, at: isoOf(entry.at), due: isoOrNull(entry.due) })),
    specialistDue: clock.specialistDue.map((entry) => {
      return { ...entry, at: isoOf(entry.at), due: isoOrNull(entry.due) };
    }),
    budgetSeconds: clock.budgetSeconds,
    consumedSeconds: clock.consumedSeconds,
    verdict: clock.verdict,
    breachedAt: isoOrNull(clock.breachedAt),
    reminders: reminderPercents.flatMap((percent) => {
      const at = clock.reminders.get(percent);
      return at === undefined ? [] : [{ percent, at: isoOf(at) }];
    }),
    reopenedAt: clock.reopenedAt.map(isoOf),
  };
}
