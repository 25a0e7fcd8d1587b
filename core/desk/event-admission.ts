import type { RequestEventKind } from "../contract/request-event.ts";
import type { RequestStanding } from "./request-standing.ts";

/** Whether an event may be appended to a log. The codes are those of the contract's problems. */
export type Admission =
  | { readonly kind: "allowed" }
  /** It holds already; appending it again would only lengthen the log. */
  | { readonly kind: "already" }
  | { readonly kind: "refused"; readonly code: "closed" | "wrong-state" | "not-claimed" }
  | { readonly kind: "refused"; readonly code: "claimed"; readonly by: string };

/** In whose place somebody acts beside their own: the lead's over all, or the specialist's it is routed to. */
export type ActingAs = "lead" | "specialist";

type Intent = {
  readonly kind: RequestEventKind;
  readonly by: string | null;
  readonly as?: ActingAs | undefined;
};

const allowed: Admission = { kind: "allowed" };
const already: Admission = { kind: "already" };
const closed: Admission = { kind: "refused", code: "closed" };
const wrongState: Admission = { kind: "refused", code: "wrong-state" };
const notClaimed: Admission = { kind: "refused", code: "not-claimed" };

/**
 * What a request's standing says to an event of `intent.kind` by the account `intent.by`. Roles are not asked here:
 * who may do what at all is decided before. `standing` is null before the request exists.
 */
export function admitEvent(standing: RequestStanding | null, intent: Intent): Admission {
  if (standing === null) return intent.kind === "asked" ? allowed : wrongState;
  switch (intent.kind) {
    case "asked":
      return wrongState;
    case "viewed":
      return standing.seenBySeller && intent.by === standing.askedBy ? already : allowed;
    case "erased":
    case "undelivered":
    case "left":
    case "topic":
      return allowed;
    case "identified":
      if (isClosed(standing)) return closed;
      return standing.askedBy === null ? allowed : already;
    case "feedback":
      // Whether one that was merged has its answer, the request knows whose answer it waits for.
      if (standing.state === "cancelled") return closed;
      return standing.state === "answered" || standing.state === "merged" ? allowed : wrongState;
    case "reopened":
      return standing.state === "answered" ? allowed : wrongState;
    case "cancelled":
      if (standing.state === "cancelled") return already;
      return isClosed(standing) ? closed : allowed;
    case "joined":
      return isClosed(standing) ? closed : allowed;
    case "claimed":
    case "released":
    case "assigned":
    case "skipped":
    case "delayed":
    case "routed":
    case "returned":
    case "reminded":
    case "paused":
    case "resumed":
    case "noted":
    case "answered":
    case "merged":
      // Whoever asked may still add to what was merged.
      if (intent.kind === "noted" && standing.state === "merged") return allowed;
      if (isClosed(standing)) return closed;
      return admitWhileOpen(standing, { ...intent, kind: intent.kind });
    default:
      return wrongState;
  }
}

function isClosed({ state }: RequestStanding): boolean {
  return state === "answered" || state === "merged" || state === "cancelled";
}

type OpenIntent = Omit<Intent, "kind"> & { readonly kind: Exclude<RequestEventKind, Unbound> };
type Unbound =
  | "asked"
  | "topic"
  | "viewed"
  | "erased"
  | "undelivered"
  | "identified"
  | "feedback"
  | "reopened"
  | "cancelled"
  | "joined"
  | "left";

function admitWhileOpen(standing: RequestStanding, { kind, by, as }: OpenIntent): Admission {
  const { claimedBy } = standing;
  const held: Admission | null =
    claimedBy === null || claimedBy === by ? null : { kind: "refused", code: "claimed", by: claimedBy };
  // Nobody would hear it until it is known who wrote.
  if (standing.askedBy === null && (kind === "answered" || kind === "paused")) return wrongState;
  switch (kind) {
    case "delayed":
      return standing.delayed === null ? allowed : already;
    case "claimed":
      return held ?? (claimedBy === null ? allowed : already);
    case "released":
      return claimedBy === null || held !== null ? notClaimed : allowed;
    case "assigned":
      if (as === "lead" || by === null) return allowed;
      return held ?? (claimedBy === null ? notClaimed : allowed);
    case "paused":
      return held ?? (standing.state === "open" ? allowed : wrongState);
    case "resumed":
      return standing.state === "paused" ? allowed : wrongState;
    case "returned":
    case "reminded":
      return standing.routedTo === null ? wrongState : allowed;
    // Anyone on the thread may add to it: the seller, a specialist, a colleague.
    case "noted":
      return allowed;
    // The agent stays the owner of what a specialist answers.
    case "answered":
      return as === "specialist" && standing.routedTo !== null ? allowed : (held ?? allowed);
    case "skipped":
    case "routed":
    case "merged":
    default:
      return held ?? allowed;
  }
}
