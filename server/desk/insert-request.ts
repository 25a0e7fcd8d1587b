import type { RequestContext } from "../../core/contract/context.ts";
import { standingAfter } from "../../core/desk/request-standing.ts";
import type { Writing } from "../store/store.ts";
import { rowOfStanding, type StoredRequest } from "./standing-row.ts";
import { rowOfEvent } from "./stored-event.ts";

/** A new request with all that goes into its first transaction. */
export type NewRequest = Pick<
  StoredRequest,
  "seller" | "kind" | "via" | "region" | "channel" | "calendar" | "minutes" | "askedAt"
> & {
  readonly text: string;
  readonly context: RequestContext;
  /** When the server received it. */
  readonly at: string;
  /** Addresses that hear of it. */
  readonly notify: readonly string[];
};

/** Writes a request, its `asked` event, its texts and the notices of it. */
export async function insertRequest(trx: Writing, given: NewRequest): Promise<StoredRequest> {
  const { text, context, at, notify, ...columns } = given;
  const { seller, kind, via, calendar, minutes, askedAt } = columns;
  const asked = { kind: "asked", as: kind, via, calendar, minutes, at: askedAt, by: seller } as const;
  const standing = standingAfter(null, { ...asked, seq: 0, request: 0 });
  if (standing === null)
    throw new Error("«asked» begins no request: core/desk/request-standing.ts has changed");
  const unnumbered = {
    ...columns,
    ...rowOfStanding(standing),
    topic: null,
    answeredInSeconds: null,
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
  for (const recipient of notify) {
    const notice = { kind: "new-request", request: id, recipient, at, attempts: 0, nextAt: at } as const;
    await trx.insertInto("notice").values(notice).execute();
  }
  return { ...unnumbered, id, lastSeq: seq };
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
