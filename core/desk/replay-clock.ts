import type { ClockEvent, ClockRequest } from "./clock-event.ts";
import { askedOf, type ClockState, type ClockStep, clockSteps } from "./clock-steps.ts";
import { Countdown } from "./countdown.ts";
import { secondsOf } from "./instant.ts";
import { type OpenHours, openHours } from "./open-hours.ts";
import { advance, openSecondsBetween } from "./open-time.ts";

const defaultMinutes = 30;
const defaultReserveMinutes = 5;
export const reminderPercents = [50, 80, 100] as const;

export type Verdict = "pending" | "met" | "breached";
type Due = { readonly event: ClockStep["kind"]; readonly at: number; readonly due: number | null };

/** A clock with its history; instants in epoch seconds. */
export type ReplayedClock = {
  readonly state: ClockState;
  readonly hours: OpenHours;
  readonly startsAt: number | null;
  readonly due: readonly Due[];
  readonly specialistDue: readonly (Due & { readonly allowanceSeconds: number })[];
  /** Of the specialist it is with at the end; null where it is with none. */
  readonly specialist: SpecialistTime | null;
  readonly budgetSeconds: number;
  readonly consumedSeconds: number;
  readonly verdict: Verdict;
  readonly breachedAt: number | null;
  /** By percent of the budget, those reached so far. */
  readonly reminders: Marks;
  readonly reopenedAt: readonly number[];
};

export type ReminderPercent = (typeof reminderPercents)[number];
/** When percents of an allowance were reached. */
type Marks = ReadonlyMap<ReminderPercent, number>;

type SpecialistTime = {
  /** When it was routed. */
  readonly since: number;
  readonly allowedSeconds: number;
  readonly usedSeconds: number;
  readonly reminders: Marks;
};

/** Replays a request's log up to and including `until` (epoch seconds). */
export function replayClock(request: ClockRequest, until: number): ReplayedClock {
  const asked = askedOf(request);
  const clicked = secondsOf(asked.at);
  const hours = openHours(request.calendars, clicked);
  const steps = clockSteps(request).filter((step) => step.at <= until);
  const desk = new Countdown((asked.minutes ?? defaultMinutes) * 60);
  const due: ReplayedClock["due"][number][] = [];
  const specialistDue: ReplayedClock["specialistDue"][number][] = [];
  const reminders = new Map<ReminderPercent, number>();
  let specialist: Routing | null = null;

  for (const [index, step] of steps.entries()) {
    const { at, kind: event } = step;
    const running = step.state === "running";
    specialist = routingAfter(step, specialist, desk);
    if (event !== "routed" && event !== "returned") {
      due.push({ event, at, due: desk.dueFrom(hours, at, running) });
    }
    if (specialist !== null) {
      const { countdown } = specialist;
      const allowanceSeconds = countdown.allowed;
      specialistDue.push({ event, at, allowanceSeconds, due: countdown.dueFrom(hours, at, running) });
    }
    if (!running) continue;
    const next = steps[index + 1];
    // Ranges are half-open, but the moment of judgement itself belongs to what is judged.
    const stretch = { from: at, before: next?.at ?? until + 1 };
    noteMarks({ countdown: desk, reminders }, stretch, hours);
    const open = openSecondsBetween(hours, at, next?.at ?? until);
    desk.used += open;
    if (specialist === null) continue;
    noteMarks(specialist, stretch, hours);
    specialist.countdown.used += open;
  }

  const state = steps.at(-1)?.state ?? "running";
  return {
    state,
    hours,
    startsAt: advance(hours, clicked, 0),
    due,
    specialistDue,
    specialist: specialist && timeOf(specialist),
    budgetSeconds: desk.allowed,
    consumedSeconds: desk.used,
    verdict: verdictOf(desk, state),
    breachedAt: desk.overrun ? (reminders.get(100) ?? null) : null,
    reminders,
    reopenedAt: steps.filter((step) => step.kind === "reopened").map((step) => step.at),
  };
}

function verdictOf(desk: Countdown, state: ClockState): Verdict {
  if (desk.overrun) return "breached";
  return state === "answered" ? "met" : "pending";
}

type Routing = {
  readonly since: number;
  readonly countdown: Countdown;
  readonly reminders: Map<ReminderPercent, number>;
};

/** A specialist's part after a step: begun by routing, ended by return, answer, cancelling and merge. */
function routingAfter(step: ClockStep, routing: Routing | null, desk: Countdown): Routing | null {
  switch (step.kind) {
    case "routed":
      return {
        since: step.at,
        countdown: new Countdown(allowanceOf(step.event, desk)),
        reminders: new Map(),
      };
    case "returned":
    case "answered":
    case "cancelled":
    case "merged":
      return null;
    default:
      return routing;
  }
}

function timeOf({ since, countdown, reminders }: Routing): SpecialistTime {
  return { since, allowedSeconds: countdown.allowed, usedSeconds: countdown.used, reminders };
}

function allowanceOf(routed: ClockEvent, desk: Countdown): number {
  const left = Math.max(0, desk.allowed - desk.used);
  const reserve = (routed.reserveMinutes ?? defaultReserveMinutes) * 60;
  const granted = (routed.specialistMinutes ?? Number.POSITIVE_INFINITY) * 60;
  return Math.max(0, Math.min(granted, left - reserve));
}

/** Notes which percents of an allowance are first reached in a running stretch, before its time is used. */
function noteMarks(
  { countdown: { allowed, used }, reminders }: Pick<Routing, "countdown" | "reminders">,
  stretch: Stretch,
  hours: OpenHours,
): void {
  for (const percent of reminderPercents) {
    if (reminders.has(percent)) continue;
    const mark = firstWithin(stretch, hours, secondsAt(percent, allowed) - used);
    if (mark !== null) reminders.set(percent, mark);
  }
}

/** Open seconds after which so much of an allowance is used. */
export function secondsAt(percent: ReminderPercent, allowed: number): number {
  return Math.ceil((allowed * percent) / 100);
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
