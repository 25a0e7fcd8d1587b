import { queueLetter } from "../mail/outbox.ts";
import type { Writing } from "../store/store.ts";
import { nobodyYet } from "./nobody-yet.ts";
import type { StoredRequest } from "./standing-row.ts";
import type { NewEvent } from "./stored-event.ts";

/** Sends what the desk writes to a seller back by mail where the question came by mail. */
export async function tellByMail(trx: Writing, request: StoredRequest, event: NewEvent): Promise<void> {
  const message = messageForSeller(request, event);
  if (message === null) return;
  const { id, seller, via } = request;
  if (via !== "mail" || seller === nobodyYet) return;
  const letter = { kind: "thread", request: id, about: { message }, at: event.at } as const;
  await queueLetter(trx, { ...letter, to: { account: seller } });
}

/** The message that an event brings the seller; null for those that bring none. */
function messageForSeller({ seller }: StoredRequest, event: NewEvent): number | null {
  switch (event.kind) {
    case "answered":
    case "paused":
      return event.message;
    case "noted":
      return event.inside || event.by === null || event.by === seller ? null : event.message;
    default:
      return null;
  }
}
