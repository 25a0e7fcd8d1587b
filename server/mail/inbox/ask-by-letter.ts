import type { Selectable } from "kysely";
import { clickTime } from "../../../core/desk/click-time.ts";
import type { StubReason } from "../../../core/contract/stub.ts";
import { appendEvents } from "../../desk/append-events.ts";
import { insertAsked } from "../../desk/insert-asked.ts";
import { keptText } from "../../desk/kept-text.ts";
import { logInstant } from "../../desk/log-instant.ts";
import { nobodyYet } from "../../desk/nobody-yet.ts";
import type { IdentityTables } from "../../store/identity-tables.ts";
import type { Writing } from "../../store/store.ts";
import type { Inbox } from "./inbox.ts";
import { keepLetter } from "./keep-letter.ts";
import type { LetterSender } from "./letter-sender.ts";
import { questionOfLetter } from "./question-of-letter.ts";
import type { Arrived } from "./take-letter.ts";

type Asking = {
  readonly arrived: Arrived;
  readonly sender: LetterSender;
  /** Null where nobody knows yet who writes. */
  readonly seller: Selectable<IdentityTables["user"]> | null;
  readonly stub: StubReason | null;
};

const nobody = { id: nobodyYet, region: null, channel: null, department: null, joinedAt: null };

/**
 * A letter as a new request; gives its id. Its clock starts when the mail server had it, or, where it was fetched much
 * later, when it was fetched, as with questions that an outbox held.
 */
export async function askByLetter(
  trx: Writing,
  { desk }: Pick<Inbox, "desk">,
  { arrived, sender, seller, stub }: Asking,
): Promise<number> {
  const received = desk.now();
  const at = logInstant(received);
  const { askedAt, delayed } = clickTime({
    receivedAt: received.toISOString(),
    elapsedMs: received.getTime() - arrived.arrivedAt.getTime(),
    graceMs: desk.config.desk.outboxGraceMinutes * 60_000,
  });
  const request = await insertAsked(trx, desk, {
    seller: seller ?? nobody,
    kind: "question",
    via: "mail",
    askedAt,
    at,
    text: keptText(desk, questionOfLetter(arrived.letter)),
  });
  if (delayed) {
    await appendEvents(trx, request, [{ kind: "delayed", at, by: seller?.id ?? null, ...delayed }]);
  }
  await keepLetter(trx, desk, { request: request.id, message: null, arrived, sender, stub, at });
  return request.id;
}
