import { logInstant } from "../desk/log-instant.ts";
import { noteUndelivered } from "../desk/note-undelivered.ts";
import { type LetterKind, letterKinds } from "./letter-kinds.ts";
import type { Lettering } from "./letter-spec.ts";
import type { Delivery, MailPort } from "./mail-port.ts";
import { mailName } from "./mail-name.ts";
import { mostAttempts, nextAttempt } from "./next-attempt.ts";

export type Sending = Lettering & {
  readonly mail: MailPort;
  /** The log has grown: whoever listens looks it up. */
  readonly changed?: () => void;
};

/** What became of a letter; the recipient is not told: logs have no addresses. */
export type Lettered = {
  readonly letter: number;
  readonly kind: LetterKind;
  readonly request: number | null;
  readonly delivery: Delivery;
};

const lettersPerPass = 20;

/**
 * Sends the letters that are due, one by one. Each is marked after it was sent: whoever stops in between sends it
 * again, with the same Message-ID, rather than never. One with nothing left to tell, or to nobody any more, goes.
 * @param signal no further one is begun once it has aborted: a mail server that is down takes its time for each
 */
export async function sendLetters(sending: Sending, signal?: AbortSignal): Promise<Lettered[]> {
  const { store, config, mail, now } = sending;
  const lettered: Lettered[] = [];
  for (const row of await dueLetters(sending)) {
    if (signal?.aborted) break;
    const { id, kind, request, attempts } = row;
    const spec = letterKinds[kind];
    const to = row.recipient ?? (row.account === null ? null : await addressOf(store, row.account));
    const written = to === null ? null : await spec.compose(row, sending);
    if (to === null || written === null) {
      await store.write((trx) => trx.deleteFrom("letter").where("id", "=", id).execute());
      continue;
    }
    if ("later" in written) {
      const nextAt = written.later;
      await store.write((trx) => trx.updateTable("letter").set({ nextAt }).where("id", "=", id).execute());
      continue;
    }
    const messageId = mailName(config, { kind: "letter", id });
    const delivery = await mail.send({ messageId, to, ...written });
    const stopped = spec.failureTold && delivery.kind === "refused";
    const result = {
      ...nextAttempt(attempts + 1, delivery, now),
      ...(stopped ? { attempts: mostAttempts } : {}),
    };
    const lost =
      request !== null && spec.failureTold && delivery.kind !== "sent" && result.attempts >= mostAttempts
        ? { request, code: delivery.code }
        : null;
    await store.write(async (trx) => {
      await trx.updateTable("letter").set(result).where("id", "=", id).execute();
      if (lost) await noteUndelivered(trx, { ...lost, at: logInstant(now()) });
    });
    if (lost) sending.changed?.();
    lettered.push({ letter: id, kind, request, delivery });
  }
  return lettered;
}

function dueLetters({ store, now }: Lettering) {
  return store.read
    .selectFrom("letter")
    .selectAll()
    .where("sentAt", "is", null)
    .where("nextAt", "<=", logInstant(now()))
    .where("attempts", "<", mostAttempts)
    .orderBy("nextAt")
    .orderBy("id")
    .limit(lettersPerPass)
    .execute();
}

/** Where an account is written to; null for one that is gone or blocked. */
async function addressOf({ read }: Lettering["store"], account: string): Promise<string | null> {
  const user = await read
    .selectFrom("user")
    .select("email")
    .where("id", "=", account)
    .where("active", "=", 1)
    .executeTakeFirst();
  return user?.email ?? null;
}
