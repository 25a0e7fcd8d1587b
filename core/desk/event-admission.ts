import type { RequestEventKind } from "../contract/request-event.ts";
import type { RequestStanding } from "./request-standing.ts";

/** Whether an event may be appended to a log. The codes are those of the contract's problems. */
export type Admission =
  | { readonly kind: "allowed" }
  /** It holds already; appending it again would only lengthen the log. */
  | { readonly kind: "already" }
  | { readonly kind: "refused"; readonly code: "closed" | "wrong-state" | "not-claimed" }
  | { readonly kind: "refused"; readonly code: "claimed"; readonly by: string };

type Intent = { readonly kind: RequestEventKind; readonly by: string | null };

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
      return allowed;
    case "feedback":
      if (standing.state === "merged") return closed;
      return standing.state === "answered" ? allowed : wrongState;
    case "reopened":
      return standing.state === "answered" ? allowed : wrongState;
    case "claimed":
    case "released":
    case "delayed":
    case "routed":
    case "returned":
    case "paused":
    case "resumed":
    case "noted":
    case "answered":
    case "merged":
      if (standing.state === "answered" || standing.state === "merged") return closed;
      return admitWhileOpen(standing, { kind: intent.kind, by: intent.by });
    default:
      return wrongState;
  }
}

type OpenIntent = { readonly by: string | null; readonly kind: Exclude<RequestEventKind, Unbound> };
type Unbound = "asked" | "viewed" | "erased" | "feedback" | "reopened";

function admitWhileOpen(standing: RequestStanding, { kind, by }: OpenIntent): Admission {
  const { claimedBy } = standing;
  const held: Admission | null =
    claimedBy === null || claimedBy === by ? null : { kind: "refused", code: "claimed", by: claimedBy };
  switch (kind) {
    case "delayed":
      return standing.delayed === null ? allowed : already;
    case "claimed":
      return held ?? (claimedBy === null ? allowed : already);
    case "released":
      return claimedBy === null || held !== null ? notClaimed : allowed;
    case "paused":
      return held ?? (standing.state === "open" ? allowed : wrongState);
    case "resumed":
      return standing.state === "paused" ? allowed : wrongState;
    case "returned":
      return standing.routedTo === null ? wrongState : allowed;
    // Anyone on the thread may add to it: the seller, a specialist, a colleague.
    case "noted":
      return allowed;
    case "routed":
    case "answered":
    case "merged":
    default:
      return held ?? allowed;
  }
}
