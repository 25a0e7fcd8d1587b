import { appendTimedEvents } from "../../desk/append-timed-events.ts";
import { keptText } from "../../desk/kept-text.ts";
import type { Writing } from "../../store/store.ts";
import type { Inbox } from "./inbox.ts";
import { keepLetter } from "./keep-letter.ts";
import type { LetterSender } from "./letter-sender.ts";
import { questionOfLetter, replyOfLetter } from "./question-of-letter.ts";
import { unreadableReason } from "./stub-reason.ts";
import type { Arrived } from "./take-letter.ts";

type Replying = {
  readonly request: number;
  readonly arrived: Arrived;
  readonly sender: LetterSender;
  /** The seller; null for one of whom nobody knows yet. */
  readonly by: string | null;
  readonly at: string;
};

/** A letter as a message on the request it answers: a paused clock runs again. Gives the message's id. */
export async function replyByLetter(
  trx: Writing,
  { desk }: Pick<Inbox, "desk">,
  { request: id, arrived, sender, by, at }: Replying,
): Promise<number> {
  const request = await trx.selectFrom("request").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const { letter, unread } = arrived;
  // A letter of an unknown sender stands beside another one: its subject may be all it says.
  const text = keptText(desk, (by === null ? "" : replyOfLetter(letter)) || questionOfLetter(letter));
  const { id: message } = await trx
    .insertInto("message")
    .values({ request: id, at, author: by, side: "seller", kind: "reply", text })
    .returning("id")
    .executeTakeFirstOrThrow();
  const kind = request.state === "paused" ? "resumed" : "noted";
  await appendTimedEvents(desk, { trx, request }, [{ kind, at, by, message }]);
  const stub = unread ?? unreadableReason(letter);
  await keepLetter(trx, desk, { request: id, message, arrived, sender, stub, at });
  return message;
}
