import type { Selectable } from "kysely";
import type { RequestStanding } from "../../core/desk/request-standing.ts";
import type { DeskTables } from "../store/desk-tables.ts";
import { nobodyYet } from "./nobody-yet.ts";

/** A request's row. */
export type StoredRequest = Selectable<DeskTables["request"]>;

type StandingColumns = Pick<
  StoredRequest,
  | "state"
  | "askedAt"
  | "clickedAt"
  | "receivedAt"
  | "claimedBy"
  | "routedTo"
  | "topic"
  | "answeredAt"
  | "answeredBy"
  | "mergedInto"
  | "seenBySeller"
  | "result"
  | "quick"
  | "reason"
  | "rated"
  | "thanked"
  | "reopenedCount"
  | "erased"
>;

/** The columns that a standing fills. */
export function rowOfStanding(standing: RequestStanding): StandingColumns {
  const { delayed, feedback, askedBy: _, seenBySeller, ...same } = standing;
  return {
    ...same,
    clickedAt: delayed?.clickedAt ?? null,
    receivedAt: delayed?.receivedAt ?? null,
    seenBySeller: flag(seenBySeller),
    result: feedback?.result ?? null,
    quick: feedback?.quick === undefined ? null : flag(feedback.quick),
    reason: feedback?.reason ?? null,
    rated: flag(feedback !== null),
    thanked: flag(feedback?.thanks === true),
  };
}

/** The standing that a row tells. */
export function standingOfRow(row: StoredRequest): RequestStanding {
  return {
    state: row.state,
    askedAt: row.askedAt,
    askedBy: row.seller === nobodyYet ? null : row.seller,
    delayed:
      row.clickedAt === null || row.receivedAt === null
        ? null
        : { clickedAt: row.clickedAt, receivedAt: row.receivedAt },
    claimedBy: row.claimedBy,
    routedTo: row.routedTo,
    topic: row.topic,
    answeredAt: row.answeredAt,
    answeredBy: row.answeredBy,
    mergedInto: row.mergedInto,
    seenBySeller: row.seenBySeller === 1,
    feedback: row.rated === 1 ? ratingOf(row) : null,
    reopenedCount: row.reopenedCount,
    erased: row.erased,
  };
}

function ratingOf({
  result,
  quick,
  reason,
  thanked,
}: StoredRequest): NonNullable<RequestStanding["feedback"]> {
  return {
    ...(result === null ? {} : { result }),
    ...(quick === null ? {} : { quick: quick === 1 }),
    ...(reason === null ? {} : { reason }),
    ...(thanked === 1 ? { thanks: true } : {}),
  };
}

function flag(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}
