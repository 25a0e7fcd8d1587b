import type { ClockEvent, ClockRequest } from "./clock-event.ts";
import { askedOf } from "./clock-steps.ts";
import { isoOf, isoOrNull, secondsOf } from "./instant.ts";
import { advance, isOpen } from "./open-time.ts";
import {
  type ReminderPercent,
  type ReplayedClock,
  reminderPercents,
  replayClock,
  secondsAt,
} from "./replay-clock.ts";

/** A part of an allowance that was used up. */
export type Mark = {
  /** The desk's own allowance, or that of the specialist a request is with. */
  readonly of: "desk" | "specialist";
  /** When the allowance began: at the click, or when it was routed. */
  readonly since: string;
  readonly percent: ReminderPercent;
  readonly at: string;
};

export type MarksReached = {
  readonly marks: readonly Mark[];
  /** When there may be more if nothing else happens. */
  readonly lookAgain: string | null;
};

/**
 * What is to be told at `now` (ISO) of a request that is running out of time: nothing while its hours are closed or the
 * seller owes a reply, for then nobody can act. A mark reached before waits until somebody can.
 */
export function marksReached(request: ClockRequest, now: string): MarksReached {
  const at = secondsOf(now);
  const clock = replayClock(request, at);
  if (clock.state !== "running") return { marks: [], lookAgain: null };
  if (!isOpen(clock.hours, at)) {
    return { marks: [], lookAgain: isoOrNull(advance(clock.hours, at, 0)) };
  }
  const since = isoOf(secondsOf(askedOf(request).at));
  const { specialist } = clock;
  return {
    marks: [
      ...marksOf(clock.reminders, { of: "desk", since }),
      ...(specialist
        ? marksOf(specialist.reminders, { of: "specialist", since: isoOf(specialist.since) })
        : []),
      ...silentReturn(request.events),
    ],
    lookAgain: isoOrNull(nextMark(clock, at)),
  };
}

function marksOf(reached: ReplayedClock["reminders"], whose: Pick<Mark, "of" | "since">): Mark[] {
  return Array.from(reached, ([percent, at]) => ({ ...whose, percent, at: isoOf(at) }));
}

/** The return ends a specialist's time at the very moment that it is over: the mark is told all the same. */
function silentReturn(events: readonly ClockEvent[]): Mark[] {
  const last = events.findLast(({ kind }) => kind === "routed" || kind === "returned");
  const routed = events.findLast(({ kind }) => kind === "routed");
  if (last?.kind !== "returned" || last.by !== null || routed === undefined) return [];
  const [since, at] = [routed, last].map((event) => isoOf(secondsOf(event.at)));
  return since === undefined || at === undefined ? [] : [{ of: "specialist", since, percent: 100, at }];
}

function nextMark({ hours, ...clock }: ReplayedClock, at: number): number | null {
  const { specialist } = clock;
  const marks = [
    { allowed: clock.budgetSeconds, used: clock.consumedSeconds, reached: clock.reminders },
    ...(specialist
      ? [{ allowed: specialist.allowedSeconds, used: specialist.usedSeconds, reached: specialist.reminders }]
      : []),
  ].flatMap(({ allowed, used, reached }) => {
    const percent = reminderPercents.find((each) => !reached.has(each));
    if (percent === undefined) return [];
    const met = advance(hours, at, Math.max(0, secondsAt(percent, allowed) - used));
    // Met exactly at a closing, it waits for the next opening.
    const mark = met === null ? null : advance(hours, met, 0);
    return mark === null ? [] : [mark];
  });
  return marks.length === 0 ? null : Math.min(...marks);
}
