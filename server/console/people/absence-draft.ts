import type { AbsenceReason, NewAbsence } from "../../../core/contract/routing.ts";

/** An absence as a form has it: times as this device's clock shows them, `2026-11-26T14:30`; no end is an open one. */
export type AbsenceDraft = {
  readonly reason: AbsenceReason;
  readonly from: string;
  readonly until: string;
};

export type ReadAbsence =
  | { readonly kind: "whole"; readonly body: NewAbsence }
  | { readonly kind: "wrong"; readonly why: "noFrom" | "backwards" | "past" };

/** What the form says; what began already begins now. @param now epoch ms by the server's time */
export function readAbsence(
  { reason, from, until }: AbsenceDraft,
  account: string,
  now: number,
): ReadAbsence {
  const begins = Date.parse(from);
  if (Number.isNaN(begins)) return { kind: "wrong", why: "noFrom" };
  const ends = until === "" ? null : Date.parse(until);
  if (ends !== null && !(ends > begins)) return { kind: "wrong", why: "backwards" };
  if (ends !== null && ends <= now) return { kind: "wrong", why: "past" };
  return {
    kind: "whole",
    body: {
      account,
      reason,
      ...(begins > now ? { from: new Date(begins).toISOString() } : {}),
      until: ends === null ? null : new Date(ends).toISOString(),
    },
  };
}

/** Whether it begins today, so that what is in hand must go to somebody today. */
export function beginsToday({ from }: AbsenceDraft, now: number): boolean {
  const begins = Date.parse(from);
  return begins <= new Date(now).setHours(24, 0, 0, 0);
}

/** An instant as a field for date and time has it, by this device's clock. */
export function fieldTime(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, "2026-11-26T14:30".length);
}
