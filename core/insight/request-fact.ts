import type { RequestRow } from "../contract/request.ts";
import type { Reason, RequestKind, RequestVia } from "../contract/request-event.ts";

/** What figures need of a request. Seconds are those of the epoch where nothing else is said. */
export type RequestFact = {
  readonly id: number;
  /** Null for a letter of whom nobody knows. */
  readonly seller: string | null;
  readonly askedAt: number;
  readonly kind: RequestKind;
  readonly via: RequestVia;
  readonly topic: string | null;
  readonly region: string | null;
  readonly channel: string | null;
  readonly department: string | null;
  /** ISO date. */
  readonly joinedAt: string | null;
  readonly state: RequestRow["state"];
  /** Open seconds. */
  readonly answeredInSeconds: number | null;
  readonly breachesAt: number | null;
  readonly result: "complete" | "partly" | "incomplete" | null;
  readonly reason: Reason | null;
  readonly returned: number;
  readonly wentToSpecialist: boolean;
};
