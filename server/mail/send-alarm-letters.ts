import type { Config } from "../../core/contract/config.ts";
import type { Now } from "../clock.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Store } from "../store/store.ts";
import { alarmMail } from "./alarm-mail.ts";
import type { Delivery, MailPort } from "./mail-port.ts";
import { deskTimeZone } from "./moment-in.ts";
import { mostAttempts, nextAttempt } from "./next-attempt.ts";

export type Alarming = {
  readonly store: Store;
  readonly config: Pick<Config, "desk" | "server">;
  readonly mail: MailPort;
  readonly now: Now;
};

type Lettered = { readonly letter: number; readonly alarm: number; readonly delivery: Delivery };

const lettersPerPass = 20;

/**
 * Sends the letters that are due, one by one, of alarms that are still on; each is marked after it was sent.
 * @param signal no further one is begun once it has aborted: a mail server that is down takes its time for each
 */
export async function sendAlarmLetters(
  { store, config, mail, now }: Alarming,
  signal?: AbortSignal,
): Promise<Lettered[]> {
  const due = await store.read
    .selectFrom("crawl_alarm_letter as letter")
    .innerJoin("crawl_alarm as alarm", "alarm.id", "letter.alarm")
    .select(["letter.id as letter", "letter.recipient", "letter.attempts"])
    .select(["alarm.id as alarm", "alarm.kind", "alarm.source", "alarm.since", "alarm.count"])
    .where("letter.sentAt", "is", null)
    .where("letter.nextAt", "<=", logInstant(now()))
    .where("letter.attempts", "<", mostAttempts)
    .where("alarm.endedAt", "is", null)
    .orderBy("letter.nextAt")
    .orderBy("letter.id")
    .limit(lettersPerPass)
    .execute();
  const lettered: Lettered[] = [];
  for (const { letter, recipient, attempts, alarm, ...told } of due) {
    if (signal?.aborted) break;
    const desk = { address: config.server.address, timeZone: deskTimeZone(config.desk, now()) };
    const delivery = await mail.send({ id: `alarm-${letter}`, to: recipient, ...alarmMail(told, desk) });
    const result = nextAttempt(attempts + 1, delivery, now);
    await store.write((trx) =>
      trx.updateTable("crawl_alarm_letter").set(result).where("id", "=", letter).execute(),
    );
    lettered.push({ letter, alarm, delivery });
  }
  return lettered;
}
