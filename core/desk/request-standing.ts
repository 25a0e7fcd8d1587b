import type { RequestRow } from "../contract/request.ts";
import type { RequestEvent } from "../contract/request-event.ts";

/** Where a request stands, as its log tells without a calendar. */
export type RequestStanding = {
  readonly state: RequestRow["state"];
  readonly askedAt: string;
  /** Null for a letter of whom nobody knows yet. */
  readonly askedBy: string | null;
  readonly delayed: { readonly clickedAt: string; readonly receivedAt: string } | null;
  /** Account that works on it; kept when answered, so that a reopened request returns to the same hands. */
  readonly claimedBy: string | null;
  readonly routedTo: string | null;
  readonly topic: string | null;
  /** The answer in force; null while there is none. */
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  readonly mergedInto: number | null;
  /** Whether the seller has seen the latest that came from others. */
  readonly seenBySeller: boolean;
  /** What the seller said of the answer in force; a new answer is rated anew. */
  readonly feedback: Rating | null;
  readonly reopenedCount: number;
  readonly erased: "person" | "request" | null;
};

type Feedback = Extract<RequestEvent, { kind: "feedback" }>;
type Rating = Pick<Feedback, "result" | "quick" | "reason" | "thanks">;

/**
 * Folds a log into the standing of its request. Reopening is read from `reopened`, which is written beside the feedback
 * that causes it. Null for a log that does not begin with `asked`.
 */
export function requestStanding(log: readonly RequestEvent[]): RequestStanding | null {
  return log.reduce<RequestStanding | null>(standingAfter, null);
}

/** The standing after one more event; one that does not apply, such as a second `asked`, changes nothing. */
export function standingAfter(before: RequestStanding | null, event: RequestEvent): RequestStanding | null {
  if (before === null) return event.kind === "asked" ? justAsked(event) : null;
  const closed = before.state === "answered" || before.state === "merged" || before.state === "cancelled";
  switch (event.kind) {
    case "delayed":
      return { ...before, delayed: { clickedAt: event.clickedAt, receivedAt: event.receivedAt } };
    case "claimed":
      return closed ? before : { ...before, claimedBy: event.by };
    case "released":
      return closed ? before : { ...before, claimedBy: null };
    case "assigned":
      return closed ? before : { ...before, claimedBy: event.to };
    case "skipped":
      return closed || before.claimedBy !== event.by ? before : { ...before, claimedBy: null };
    case "topic":
      return { ...before, topic: event.topic };
    case "routed":
      return closed ? before : { ...before, routedTo: event.to };
    case "returned":
      return { ...before, routedTo: null };
    case "paused":
      return before.state === "open" ? { ...before, state: "paused", seenBySeller: false } : before;
    case "resumed":
      return before.state === "paused" ? { ...before, state: "open" } : before;
    case "noted":
      return event.by === before.askedBy || event.inside ? before : { ...before, seenBySeller: false };
    case "answered":
      // Of a merged request: the answer to the one whose answer it waits for.
      if (before.state === "merged") return { ...before, seenBySeller: false, feedback: null };
      return closed ? before : answered(before, event);
    case "feedback":
      return { ...before, feedback: { ...before.feedback, ...ratingOf(event) } };
    case "reopened":
      return before.state === "answered" ? reopened(before) : before;
    case "merged":
      return closed ? before : { ...before, state: "merged", routedTo: null, mergedInto: event.into };
    case "cancelled":
      return closed ? before : { ...before, state: "cancelled", routedTo: null };
    case "viewed":
      return event.by === before.askedBy ? { ...before, seenBySeller: true } : before;
    case "identified":
      return before.askedBy === null ? { ...before, askedBy: event.seller } : before;
    case "erased":
      return { ...before, erased: before.erased === "request" ? "request" : event.scope };
    case "asked":
    case "undelivered":
    case "reminded":
    case "joined":
    case "left":
    default:
      return before;
  }
}

function justAsked(event: Extract<RequestEvent, { kind: "asked" }>): RequestStanding {
  return {
    state: "open",
    askedAt: event.at,
    askedBy: event.by,
    delayed: null,
    claimedBy: null,
    routedTo: null,
    topic: event.topic ?? null,
    answeredAt: null,
    answeredBy: null,
    mergedInto: null,
    seenBySeller: true,
    feedback: null,
    reopenedCount: 0,
    erased: null,
  };
}

function answered(before: RequestStanding, event: RequestEvent): RequestStanding {
  return {
    ...before,
    state: "answered",
    answeredAt: event.at,
    answeredBy: event.by,
    routedTo: null,
    seenBySeller: false,
    feedback: null,
  };
}

function reopened(before: RequestStanding): RequestStanding {
  return {
    ...before,
    state: "open",
    answeredAt: null,
    answeredBy: null,
    reopenedCount: before.reopenedCount + 1,
  };
}

function ratingOf({ result, quick, reason, thanks }: Feedback): Rating {
  return {
    ...(result === undefined ? {} : { result }),
    ...(quick === undefined ? {} : { quick }),
    ...(reason === undefined ? {} : { reason }),
    ...(thanks === undefined ? {} : { thanks }),
  };
}
