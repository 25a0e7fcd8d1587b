import { Temporal } from "temporal-polyfill";
import type { Calendar, CalendarVersion } from "../../../core/desk/calendar.ts";
import type { ClockEvent } from "../../../core/desk/clock-event.ts";

/** A request for the slow reading of the rules; `into` of its merge is the place of a later one in the list. */
export type SlowRequest = { events: ClockEvent[]; calendar: Calendar; minutes: number };
export type SlowClock = {
  consumedSeconds: number;
  verdict: "pending" | "met" | "breached";
  breachedAt: number | null;
  reminders: { percent: number; at: number }[];
  reopenedAt: number[];
  due: Due[];
  specialistDue: (Due & { allowanceSeconds: number })[];
};
type Due = { event: string; at: number; due: number | null };
type State = "running" | "paused" | "answered";

type Running = SlowClock & {
  readonly request: SlowRequest;
  state: State | null;
  specialist: { allowance: number; used: number; lastDue: number | null } | null;
  lastDue: number | null;
  openSinceAnswer: number;
  parent: number | null;
  mergedAt: number;
  changes: State[];
};

const minute = 60;

/**
 * The rules once more, as a clock that ticks every minute and looks at the wall: slow, and with nothing in common with
 * the product's way of counting. Good for events on whole minutes and budgets of whole tens.
 */
export function minuteByMinute(requests: readonly SlowRequest[], asOf: number): SlowClock[] {
  const all = requests.map(fresh);
  const start = Math.min(...requests.flatMap(({ events }) => events.map((event) => epoch(event.at))));
  for (let now = start; now <= asOf; now += minute) {
    // Parents come later in the list and go first.
    for (let place = requests.length - 1; place >= 0; place -= 1) {
      const request = requests[place];
      const clock = all[place];
      if (request === undefined || clock === undefined) continue;
      clock.changes = [];
      follow(clock, all, now);
      for (const event of request.events) {
        if (epoch(event.at) === now) apply(event, { clock, all, now, budget: request.minutes * minute });
      }
    }
    for (const [place, request] of requests.entries()) {
      const clock = all[place];
      if (clock === undefined || !openOnWall(request, now)) continue;
      tick(clock, { now, last: now === asOf, budget: request.minutes * minute });
    }
  }
  return all.map((clock, place) => judged(clock, (requests[place]?.minutes ?? 0) * minute));
}

function fresh(request: SlowRequest): Running {
  return {
    request,
    consumedSeconds: 0,
    verdict: "pending",
    breachedAt: null,
    reminders: [],
    reopenedAt: [],
    due: [],
    specialistDue: [],
    state: null,
    specialist: null,
    lastDue: null,
    openSinceAnswer: 0,
    parent: null,
    mergedAt: 0,
    changes: [],
  };
}

function move(clock: Running, state: State, { event, at }: { event: string; at: number }): void {
  clock.state = state;
  clock.changes.push(state);
  const left = clock.request.minutes * minute - clock.consumedSeconds;
  const due = left < 0 ? clock.lastDue : state === "running" ? runOut(clock.request, at, left) : null;
  clock.lastDue = due ?? clock.lastDue;
  clock.due.push({ event, at, due });
  if (event === "reopened") clock.reopenedAt.push(at);
  if (event === "answered") clock.openSinceAnswer = 0;
  if (event === "answered" || event === "merged") clock.specialist = null;
  if (event === "paused" || event === "resumed") specialistDue(clock, event, at);
}

function specialistDue(clock: Running, event: string, at: number): void {
  const { specialist, request, state } = clock;
  if (specialist === null) return;
  const left = specialist.allowance - specialist.used;
  const due = left < 0 ? specialist.lastDue : state === "running" ? runOut(request, at, left) : null;
  specialist.lastDue = due ?? specialist.lastDue;
  clock.specialistDue.push({ event, at, due, allowanceSeconds: specialist.allowance });
}

/** When `seconds` more will have passed if nothing else happens; null if not within 50 days. */
function runOut(request: SlowRequest, from: number, seconds: number): number | null {
  let left = seconds;
  let opened = false;
  for (let now = from; now < from + 50 * 86_400; now += minute) {
    if (left === 0 && opened) return now;
    if (!openOnWall(request, now)) continue;
    opened = true;
    if (left === 0) return now;
    left -= minute;
  }
  return null;
}

function follow(clock: Running, all: readonly Running[], at: number): void {
  if (clock.parent === null || clock.mergedAt === at) return;
  for (const state of all[clock.parent]?.changes ?? []) {
    if (state === clock.state) continue;
    const back = clock.state === "answered" ? "reopened" : "resumed";
    move(clock, state, { event: state === "running" ? back : state, at });
  }
}

type Now = { clock: Running; all: readonly Running[]; now: number; budget: number };

function apply(event: ClockEvent, { clock, all, now, budget }: Now): void {
  const { state } = clock;
  if (clock.parent !== null) return;
  if (event.kind === "asked" && state === null) move(clock, "running", { event: "asked", at: now });
  if (event.kind === "paused" && state === "running") move(clock, "paused", { event: "paused", at: now });
  if (event.kind === "resumed" && state === "paused") move(clock, "running", { event: "resumed", at: now });
  if (event.kind === "answered" && (state === "running" || state === "paused")) {
    move(clock, "answered", { event: "answered", at: now });
  }
  if (event.kind === "feedback" && event.result === "incomplete" && state === "answered") {
    if (clock.openSinceAnswer <= 1440 * minute) move(clock, "running", { event: "reopened", at: now });
  }
  if (event.kind === "returned") clock.specialist = null;
  if (event.kind === "routed" && (state === "running" || state === "paused")) {
    const left = Math.max(0, budget - clock.consumedSeconds) - (event.reserveMinutes ?? 5) * minute;
    const allowance = Math.max(0, Math.min((event.specialistMinutes ?? 0) * minute, left));
    clock.specialist = { allowance, used: 0, lastDue: null };
    specialistDue(clock, "routed", now);
  }
  if (event.kind === "merged" && (state === "running" || state === "paused")) {
    clock.parent = Number(event.into);
    clock.mergedAt = now;
    move(clock, all[clock.parent]?.state ?? state, { event: "merged", at: now });
  }
}

function tick(clock: Running, { now, last, budget }: { now: number; last: boolean; budget: number }): void {
  if (clock.state === "answered" && !last) clock.openSinceAnswer += minute;
  if (clock.state !== "running") return;
  for (const percent of [50, 80, 100]) {
    if (clock.reminders.some((reminder) => reminder.percent === percent)) continue;
    if (clock.consumedSeconds * 100 >= percent * budget) clock.reminders.push({ percent, at: now });
  }
  if (last) return;
  clock.consumedSeconds += minute;
  if (clock.specialist !== null) clock.specialist.used += minute;
}

function judged(clock: Running, budget: number): SlowClock {
  const { consumedSeconds, reminders, reopenedAt, due, specialistDue: specialists } = clock;
  const breached = consumedSeconds > budget;
  const open = clock.state === "answered" ? "met" : "pending";
  const breachedAt = breached ? (reminders.find(({ percent }) => percent === 100)?.at ?? null) : null;
  const verdict = breached ? "breached" : open;
  return { consumedSeconds, verdict, breachedAt, reminders, reopenedAt, due, specialistDue: specialists };
}

const looked = new WeakMap<CalendarVersion, Map<number, boolean>>();

function openOnWall(request: SlowRequest, now: number): boolean {
  const click = epoch(request.events[0]?.at ?? "");
  const inForce = request.calendar.versions
    .filter(({ from }) => from === null || epoch(from) <= click)
    .toSorted((a, b) => (a.from === null ? 0 : epoch(a.from)) - (b.from === null ? 0 : epoch(b.from)))
    .at(-1);
  if (inForce === undefined) return false;
  const seen = looked.get(inForce) ?? new Map<number, boolean>();
  looked.set(inForce, seen);
  const open = seen.get(now) ?? wallIsOpen(inForce, now);
  seen.set(now, open);
  return open;
}

function wallIsOpen({ tz, week, exceptions }: CalendarVersion, now: number): boolean {
  const wall = Temporal.Instant.fromEpochMilliseconds(now * 1000).toZonedDateTimeISO(tz);
  const weekday = (["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const)[wall.dayOfWeek - 1] ?? "mon";
  const intervals = exceptions[wall.toPlainDate().toString()] ?? week[weekday];
  const time = wall.toPlainTime().toString().slice(0, 5);
  return intervals.some(([opens, closes]) => opens <= time && time < closes);
}

function epoch(iso: string): number {
  return Date.parse(iso) / 1000;
}
