import type { RequestContext } from "../../core/contract/context.ts";
import type { TopicHow } from "../../core/contract/request-event.ts";
import { standingAfter } from "../../core/desk/request-standing.ts";
import { appendEvents } from "./append-events.ts";
import { queueLetter } from "../mail/outbox.ts";
import type { Writing } from "../store/store.ts";
import { nobodyYet } from "./nobody-yet.ts";
import { rowOfStanding, type StoredRequest } from "./standing-row.ts";
import { rowOfEvent } from "./stored-event.ts";

/** A new request with all that goes into its first transaction. */
export type NewRequest = Pick<
  StoredRequest,
  | "seller"
  | "kind"
  | "via"
  | "region"
  | "channel"
  | "department"
  | "joinedAt"
  | "calendar"
  | "rules"
  | "minutes"
  | "breachesAt"
  | "askedAt"
> & {
  readonly text: string;
  readonly context: RequestContext;
  /** When the server received it. */
  readonly at: string;
  /** Addresses that hear of it. */
  readonly notify: readonly string[];
  /** What it seems to be about. */
  readonly proposed?: { readonly topic: string; readonly how: TopicHow } | null;
  /** Who at the desk wrote down a call. */
  readonly takenBy?: string;
};

/** Writes a request, its `asked` event, its texts and the notices of it. */
export async function insertRequest(trx: Writing, given: NewRequest): Promise<StoredRequest> {
  const { text, context, at, notify, takenBy, proposed, ...columns } = given;
  const { seller, kind, via, calendar, rules, minutes, askedAt } = columns;
  const by = seller === nobodyYet ? null : seller;
  const taken = takenBy === undefined ? {} : { takenBy };
  const under = rules === 0 ? { calendar } : { calendar, rules };
  const asked = { kind: "asked", as: kind, via, ...under, minutes, at: askedAt, by, ...taken } as const;
  const standing = standingAfter(null, { ...asked, seq: 0, request: 0 });
  if (standing === null)
    throw new Error("«asked» begins no request: core/desk/request-standing.ts has changed");
  const unnumbered: Omit<StoredRequest, "id"> = {
    ...columns,
    ...rowOfStanding(standing),
    answeredInSeconds: null,
    timed: 1,
    wentToSpecialist: 0,
    lastSeq: 0,
  };
  const { id } = await trx.insertInto("request").values(unnumbered).returning("id").executeTakeFirstOrThrow();
  const { seq } = await trx
    .insertInto("request_event")
    .values(rowOfEvent({ ...asked, request: id }))
    .returning("seq")
    .executeTakeFirstOrThrow();
  await trx.updateTable("request").set({ lastSeq: seq }).where("id", "=", id).execute();
  await trx.insertInto("request_text").values({ request: id, text, at }).execute();
  await insertContext(trx, id, { context, at });
  for (const address of notify) {
    await queueLetter(trx, { kind: "new-request", request: id, to: { address }, about: {}, at });
  }
  const request = { ...unnumbered, id, lastSeq: seq };
  if (!proposed) return request;
  const { topic, how } = proposed;
  return appendEvents(trx, request, [{ kind: "topic", topic, how, at, by: null }]);
}

async function insertContext(
  trx: Writing,
  request: number,
  { context, at }: { context: RequestContext; at: string },
): Promise<void> {
  const { trail, ...rest } = context;
  if (Object.keys(rest).length > 0) {
    const { page } = rest;
    await trx
      .insertInto("request_context")
      .values({
        request,
        address: page?.address ?? null,
        title: page?.title ?? null,
        heading: page?.heading ?? null,
        content: JSON.stringify(rest),
        at,
      })
      .execute();
  }
  if (trail) {
    await trx
      .insertInto("request_trail")
      .values({ request, steps: JSON.stringify(trail), at })
      .execute();
  }
}
