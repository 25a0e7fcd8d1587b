import type { RequestRow } from "../../../core/contract/request.ts";

export const noon = Date.parse("2026-11-23T09:00:00Z");
const iso = (ms: number): string => new Date(ms).toISOString();

type Given = Partial<RequestRow> & { id: number; minutesLeft?: number };

/** A waiting request with so many minutes left at noon. */
export function row({ minutesLeft = 20, ...given }: Given): RequestRow {
  const overdue = minutesLeft < 0;
  return {
    as: "question",
    state: "open",
    text: `Вопрос ${given.id}`,
    askedAt: iso(noon),
    delayed: null,
    clock: {
      state: "running",
      startsAt: iso(noon - (30 - minutesLeft) * 60_000),
      dueAt: iso(noon + minutesLeft * 60_000),
      remainingSeconds: minutesLeft * 60,
      consumedSeconds: (30 - minutesLeft) * 60,
      overdue,
      closesAt: null,
      opensAt: null,
      verdict: overdue ? "breached" : "pending",
      asOf: iso(noon),
    },
    page: null,
    region: null,
    channel: null,
    topic: null,
    seller: null,
    claimedBy: null,
    routedTo: null,
    answeredAt: null,
    unseen: false,
    rated: false,
    ...given,
  };
}

/** The same request while the seller owes a reply. */
export function paused(given: Given): RequestRow {
  const running = row(given);
  return { ...running, state: "paused", clock: { ...running.clock, state: "paused", dueAt: null } };
}

export function byId(rows: readonly RequestRow[]): Map<number, RequestRow> {
  return new Map(rows.map((each) => [each.id, each]));
}
