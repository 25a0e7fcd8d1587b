import type { Calendar } from "./calendar.ts";

/** What the clock reads of an event; kinds it does not know change nothing. */
export type ClockEvent = {
  readonly at: string;
  readonly kind: string;
  /** returned: null where the specialist was silent for too long. */
  readonly by?: string | null | undefined;
  /** asked: minutes the desk has; 30 where absent. */
  readonly minutes?: number | undefined;
  /** feedback: only `incomplete` matters. */
  readonly result?: string | undefined;
  /** routed */
  readonly specialistMinutes?: number | undefined;
  /** routed: minutes kept for the agent after the specialist; 5 where absent. */
  readonly reserveMinutes?: number | undefined;
  /** merged: the parent. */
  readonly into?: string | number | undefined;
};

/** A request as the clock sees it. */
export type ClockRequest = {
  /** In the order of the log. */
  readonly events: readonly ClockEvent[];
  /** The clock runs while all of them are open. */
  readonly calendars: readonly Calendar[];
  /** The request that this one, or one it leads to, was merged into. */
  readonly parent?: ((id: string | number) => ClockRequest | undefined) | undefined;
};
