import type { RequestEventKind } from "../../core/contract/request-event.ts";
import { standingAfter } from "../../core/desk/request-standing.ts";
import type { Writing } from "../store/store.ts";
import { awaitSeen } from "./reminders/unseen-answers.ts";
import { tellByMail } from "./tell-by-mail.ts";
import { rowOfStanding, standingOfRow, type StoredRequest } from "./standing-row.ts";
import { type NewEvent, rowOfEvent } from "./stored-event.ts";

/** What an event of a request that exists says, apart from where it belongs. */
export type EventSaid = NewEvent extends infer E ? (E extends NewEvent ? Omit<E, "request"> : never) : never;

/** What starts, stops or moves the clock: `appendTimedEvents` writes these, for they change when the answer is late. */
type TimedKind = Extract<
  RequestEventKind,
  "paused" | "resumed" | "answered" | "merged" | "cancelled" | "reopened"
>;

/** Two transactions changed a request at once; nothing was written, and the call may be made again. */
class ConcurrentChangeError extends Error {
  override readonly name = "ConcurrentChangeError";
}

/**
 * Appends events to a request's log and writes where it stands now, in the same transaction.
 * @returns the row as it is after them.
 * @throws ConcurrentChangeError if the row is no longer the one that was read.
 */
export function appendEvents(
  trx: Writing,
  request: StoredRequest,
  events: readonly Exclude<EventSaid, { kind: TimedKind }>[],
): Promise<StoredRequest> {
  return writeEvents(trx, request, events);
}

/** The same for every kind of event; when the answer is late is the caller's to write. */
export async function writeEvents(
  trx: Writing,
  request: StoredRequest,
  events: readonly EventSaid[],
): Promise<StoredRequest> {
  let { wentToSpecialist } = request;
  let standing = standingOfRow(request);
  let lastSeq = request.lastSeq;
  for (const said of events) {
    const event: NewEvent = { ...said, request: request.id };
    const { seq } = await trx
      .insertInto("request_event")
      .values(rowOfEvent(event))
      .returning("seq")
      .executeTakeFirstOrThrow();
    standing = standingAfter(standing, { ...event, seq }) ?? standing;
    lastSeq = seq;
    if (event.kind === "answered") await awaitSeen(trx, request, event);
    await tellByMail(trx, request, event);
    if (event.kind === "routed") {
      wentToSpecialist = 1;
      await trx
        .insertInto("request_specialist")
        .values({ request: request.id, account: event.to })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
  const changed = { ...rowOfStanding(standing), wentToSpecialist, lastSeq };
  const { numUpdatedRows } = await trx
    .updateTable("request")
    .set(changed)
    .where("id", "=", request.id)
    .where("lastSeq", "=", request.lastSeq)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ConcurrentChangeError(`Request ${request.id} changed meanwhile`);
  return { ...request, ...changed };
}
