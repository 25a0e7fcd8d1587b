import type { ClockEvent, ClockRequest } from "./clock-event.ts";
import { secondsOf } from "./instant.ts";
import { openHours } from "./open-hours.ts";
import { withinReopening } from "./reopening.ts";

export type ClockState = "running" | "paused" | "answered" | "cancelled";

/** An event that took effect: the state from `at` (epoch seconds) on. */
export type ClockStep =
  | {
      readonly kind:
        | "asked"
        | "paused"
        | "resumed"
        | "answered"
        | "reopened"
        | "merged"
        | "cancelled"
        | "returned";
      readonly at: number;
      readonly state: ClockState;
    }
  | { readonly kind: "routed"; readonly at: number; readonly state: ClockState; readonly event: ClockEvent };

/** The moment of the click; every log begins with `asked`. */
export function askedOf(request: ClockRequest): ClockEvent {
  const asked = request.events.find((event) => event.kind === "asked");
  if (asked === undefined) throw new RangeError("A request's log begins with «asked»; this one has none");
  return asked;
}

/**
 * What of a log took effect, in order of time, with the parent's transitions after a merge. An event dated before the
 * one ahead of it in the log takes effect together with that one: the log's order is the truth, and time never runs back.
 */
export function clockSteps(request: ClockRequest): ClockStep[] {
  return stepsOf(request, new Set());
}

function stepsOf(request: ClockRequest, followed: ReadonlySet<string | number>): ClockStep[] {
  const hours = openHours(request.calendars, secondsOf(askedOf(request).at));
  const steps: ClockStep[] = [];
  let answeredAt = Number.NEGATIVE_INFINITY;
  for (const event of request.events) {
    const last = steps.at(-1);
    const at = Math.max(secondsOf(event.at), last?.at ?? Number.NEGATIVE_INFINITY);
    if (last === undefined) {
      if (event.kind === "asked") steps.push({ kind: "asked", at, state: "running" });
      continue;
    }
    const { state } = last;
    if (event.kind === "merged" && !isDone(state)) {
      return [...steps, ...stepsWithParent(request, { at, state, into: event.into }, followed)];
    }
    const step = stepFor(event, at, state);
    if (step?.kind === "reopened" && !withinReopening(hours, answeredAt, at)) continue;
    if (step?.kind === "answered") answeredAt = at;
    if (step !== null) steps.push(step);
  }
  return steps;
}

/** The step an event makes in a state, without the window of reopening; null where it changes nothing. */
function stepFor(event: ClockEvent, at: number, state: ClockState): ClockStep | null {
  switch (event.kind) {
    case "paused":
      return state === "running" ? { kind: "paused", at, state: "paused" } : null;
    case "resumed":
      return state === "paused" ? { kind: "resumed", at, state: "running" } : null;
    case "answered":
      return isDone(state) ? null : { kind: "answered", at, state: "answered" };
    case "cancelled":
      return isDone(state) ? null : { kind: "cancelled", at, state: "cancelled" };
    case "feedback":
      return state === "answered" && event.result === "incomplete"
        ? { kind: "reopened", at, state: "running" }
        : null;
    case "routed":
      return isDone(state) ? null : { kind: "routed", at, state, event };
    case "returned":
      return { kind: "returned", at, state };
    default:
      return null;
  }
}

function isDone(state: ClockState): state is "answered" | "cancelled" {
  return state === "answered" || state === "cancelled";
}

type Merge = { readonly at: number; readonly state: ClockState; readonly into: string | number | undefined };

/** A merge and what comes after it; an unknown parent, or one met before on this chain, leaves the state as it is. */
function stepsWithParent(
  request: ClockRequest,
  merge: Merge,
  followed: ReadonlySet<string | number>,
): ClockStep[] {
  const { at, into } = merge;
  const parent = into === undefined || followed.has(into) ? undefined : request.parent?.(into);
  const theirs =
    parent === undefined || into === undefined ? [] : stepsOf(parent, new Set([...followed, into]));
  let state = theirs.findLast((step) => step.at <= at)?.state ?? merge.state;
  const steps: ClockStep[] = [{ kind: "merged", at, state }];
  for (const step of theirs) {
    if (step.at <= at || step.state === state) continue;
    // Whoever asked the parent takes back their own question, not those of others.
    if (step.state === "cancelled") break;
    steps.push({ kind: changeOf(state, step.state), at: step.at, state: step.state });
    state = step.state;
  }
  return steps;
}

function changeOf(
  before: ClockState,
  after: Exclude<ClockState, "cancelled">,
): "paused" | "resumed" | "answered" | "reopened" {
  if (after !== "running") return after;
  return before === "answered" ? "reopened" : "resumed";
}
