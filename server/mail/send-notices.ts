import type { Config } from "../../core/contract/config.ts";
import { clockAt, RequestClocks } from "../desk/request-clocks.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Now } from "../clock.ts";
import type { Store } from "../store/store.ts";
import type { Delivery, MailPort } from "./mail-port.ts";
import { deskTimeZone } from "./moment-in.ts";
import { newRequestMail } from "./new-request-mail.ts";
import { mostAttempts, nextAttempt } from "./next-attempt.ts";

export type Noticing = {
  readonly store: Store;
  readonly config: Pick<Config, "desk" | "server">;
  readonly mail: MailPort;
  readonly now: Now;
};

/** What became of a notice; `recipient` is not told: logs have no addresses. */
export type Noticed = { readonly notice: number; readonly request: number; readonly delivery: Delivery };

const noticesPerPass = 20;

/**
 * Sends the notices that are due, one by one. Each is marked after it was sent: whoever stops in between sends it
 * again, with the same Message-ID, rather than never.
 */
export async function sendNotices(noticing: Noticing): Promise<Noticed[]> {
  const { store, now } = noticing;
  const due = await store.read
    .selectFrom("notice")
    .innerJoin("request", "request.id", "notice.request")
    .select(["notice.id as notice", "notice.recipient", "notice.attempts"])
    .select(["request.id", "request.kind", "request.topic", "request.lastSeq", "request.calendar"])
    .where("notice.sentAt", "is", null)
    .where("notice.nextAt", "<=", logInstant(now()))
    .where("notice.attempts", "<", mostAttempts)
    .orderBy("notice.nextAt")
    .orderBy("notice.id")
    .limit(noticesPerPass)
    .execute();
  const clocks = new RequestClocks(noticing.config.desk);
  const logs = await clocks.logsOf(store.read, due);
  const noticed: Noticed[] = [];
  for (const { notice, recipient, attempts, id, kind, topic } of due) {
    const log = logs.get(id);
    const dueAt = log === undefined ? null : clockAt(log, now()).dueAt;
    const letter = newRequestMail(
      { id, as: kind, topic, dueAt },
      { address: noticing.config.server.address, timeZone: deskTimeZone(noticing.config.desk, now()) },
    );
    const delivery = await noticing.mail.send({ id: `notice-${notice}`, to: recipient, ...letter });
    const result = nextAttempt(attempts + 1, delivery, now);
    await store.write((trx) => trx.updateTable("notice").set(result).where("id", "=", notice).execute());
    noticed.push({ notice, request: id, delivery });
  }
  return noticed;
}
