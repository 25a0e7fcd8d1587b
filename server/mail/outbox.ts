// How to send a letter of a new kind:
// 1. Write `server/mail/<kind>-letter.ts`: `export const …Letter = letterSpec({ about, failureTold, write })`. `about` is
//    the zod schema of the ids and codes that the row keeps; `write` gives subject and text from what is so at the moment
//    of sending, or null where there is nothing left to tell (the row goes then).
// 2. Name it in `letter-kinds.ts`.
// 3. `queueLetter(trx, { kind, request, to, about, at })` in the transaction of what it tells of. `to` is an account (its
//    registered address is looked up when the letter leaves) or an address; `notBefore` puts it off.
// What the desk writes to a seller has its kind already: `thread`, about { message }, to the request's seller; it says what
// `mail.answers` allows, names the sources, stands in the seller's own thread and takes replies. `ifUnseen: true` with
// `notBefore` sends it only if they have not seen it by then. `server/desk/tell-by-mail.ts` queues it for what came by mail.
// Sent at least once, under a Message-ID that is the row's own, so that twice is recognisably one; tried again for a day.
import type { Writing } from "../store/store.ts";
import type { AboutOf, LetterKind } from "./letter-kinds.ts";

export type NewLetter<K extends LetterKind> = {
  readonly kind: K;
  /** Null where it is about no request. */
  readonly request: number | null;
  readonly to: { readonly account: string } | { readonly address: string };
  readonly about: AboutOf<K>;
  /** Now, as the log writes it. */
  readonly at: string;
  readonly notBefore?: string;
};

/** Puts a letter into the outbox, in the transaction of what it tells of; gives its id. */
export async function queueLetter<K extends LetterKind>(
  trx: Writing,
  { kind, request, to, about, at, notBefore = at }: NewLetter<K>,
): Promise<number> {
  const { id } = await trx
    .insertInto("letter")
    .values({
      kind,
      request,
      account: "account" in to ? to.account : null,
      recipient: "address" in to ? to.address : null,
      about: JSON.stringify(about),
      at,
      attempts: 0,
      nextAt: notBefore,
      sentAt: null,
      failure: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
