import type { ClockEvent, ClockRequest } from "./clock-event.ts";
import { askedOf, type ClockState, type ClockStep, clockSteps } from "./clock-steps.ts";
import { Countdown } from "./countdown.ts";
import { isoOf, isoOrNull, secondsOf } from "./instant.ts";
import { type OpenHours, openHours } from "./open-hours.ts";
import { advance, openSecondsBetween } from "./open-time.ts";

const defaultMinutes = 30;
const defaultReserveMinutes = 5;
const reminderPercents = [50, 80, 100] as const;

export type DueEntry = {
  readonly event: ClockStep["kind"];
  readonly at: string;
  readonly due: string | null;
};
export type SpecialistDueEntry = DueEntry & { readonly allowanceSeconds: number };
export type Reminder = { readonly percent: (typeof reminderPercents)[number]; readonly at: string };
export type Verdict = "pending" | "met" | "breached";

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
  const asked = askedOf(request);
  const clicked = secondsOf(asked.at);
  const hours = openHours(request.calendars, clicked);
  const until = secondsOf(asOf);
  const steps = clockSteps(request).filter((step) => step.at <= until);
  const desk = new Countdown((asked.minutes ?? defaultMinutes) * 60);
  const due: DueEntry[] = [];
  const specialistDue: SpecialistDueEntry[] = [];
  const reached = new Map<number, number>();
  let specialist: Countdown | null = null;

  for (const [index, step] of steps.entries()) {
    const { at, kind } = step;
    const running = step.state === "running";
    specialist = specialistAfter(step, specialist, desk);
    if (kind !== "routed" && kind !== "returned") {
      due.push({ event: kind, at: isoOf(at), due: isoOrNull(desk.dueFrom(hours, at, running)) });
    }
    if (specialist !== null) {
      const theirs = isoOrNull(specialist.dueFrom(hours, at, running));
      specialistDue.push({ event: kind, at: isoOf(at), allowanceSeconds: specialist.allowed, due: theirs });
    }
    if (!running) continue;
    const next = steps[index + 1];
    // Ranges are half-open, but the moment of judgement itself belongs to what is judged.
    const stretch = { from: at, before: next?.at ?? until + 1 };
    for (const percent of reminderPercents) {
      if (reached.has(percent)) continue;
      const mark = firstWithin(stretch, hours, Math.ceil((desk.allowed * percent) / 100) - desk.used);
      if (mark !== null) reached.set(percent, mark);
    }
    const open = openSecondsBetween(hours, at, next?.at ?? until);
    desk.used += open;
    if (specialist !== null) specialist.used += open;
  }

  const state = steps.at(-1)?.state ?? "running";
  return {
    state,
    startsAt: isoOrNull(advance(hours, clicked, 0)),
    due,
    specialistDue,
    budgetSeconds: desk.allowed,
    consumedSeconds: desk.used,
    verdict: verdictOf(desk, state),
    breachedAt: desk.overrun ? isoOrNull(reached.get(100) ?? null) : null,
    reminders: reminderPercents.flatMap((percent) => {
      const at = reached.get(percent);
      return at === undefined ? [] : [{ percent, at: isoOf(at) }];
    }),
    reopenedAt: steps.filter((step) => step.kind === "reopened").map((step) => isoOf(step.at)),
  };
}

function verdictOf(desk: Countdown, state: ClockState): Verdict {
  if (desk.overrun) return "breached";
  return state === "answered" ? "met" : "pending";
}

/** The specialist's countdown after a step: begun by routing, ended by return, answer and merge. */
function specialistAfter(step: ClockStep, specialist: Countdown | null, desk: Countdown): Countdown | null {
  if (step.kind === "routed") return new Countdown(allowanceOf(step.event, desk));
  const ends = step.kind === "returned" || step.kind === "answered" || step.kind === "merged";
  return ends ? null : specialist;
}

function allowanceOf(routed: ClockEvent, desk: Countdown): number {
  const left = Math.max(0, desk.allowed - desk.used);
  const reserve = (routed.reserveMinutes ?? defaultReserveMinutes) * 60;
  const granted = (routed.specialistMinutes ?? Number.POSITIVE_INFINITY) * 60;
  return Math.max(0, Math.min(granted, left - reserve));
}

type Stretch = { readonly from: number; readonly before: number };

/**
 * The first open instant of a running stretch by which `seconds` more have been consumed. A mark met exactly at a
 * closing waits for the next opening; one met exactly at the stretch's end is not in it.
 */
function firstWithin(stretch: Stretch, hours: OpenHours, seconds: number): number | null {
  const met = advance(hours, stretch.from, Math.max(0, seconds));
  const mark = met === null ? null : advance(hours, met, 0);
  return mark !== null && mark < stretch.before ? mark : null;
}
