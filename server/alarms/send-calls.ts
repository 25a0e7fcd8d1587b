import type { Config } from "../../core/contract/config.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Now } from "../clock.ts";
import type { Delivery } from "../mail/mail-port.ts";
import { deskTimeZone } from "../mail/moment-in.ts";
import { mostAttempts, nextAttempt } from "../mail/next-attempt.ts";
import type { Store } from "../store/store.ts";
import { alarmMessage } from "./alarm-message.ts";
import type { WebhookPort } from "./webhook-port.ts";

export type Calling = {
  readonly store: Store;
  readonly config: Pick<Config, "server" | "desk">;
  readonly webhook: WebhookPort;
  readonly now: Now;
};

export type Called = { readonly alarm: number; readonly telling: string; readonly delivery: Delivery };

const callsPerPass = 20;

/**
 * Makes the calls that are due, one by one; of one alarm never a later one before an earlier. Who was down is tried later and
 * later, for a day; a call may arrive twice, under the same `webhook-id`.
 */
export async function sendCalls(
  { store, config, webhook, now }: Calling,
  signal?: AbortSignal,
): Promise<Called[]> {
  const called: Called[] = [];
  const waiting = new Set<number>();
  for (const row of await callsOf(store)) {
    if (signal?.aborted) break;
    if (waiting.has(row.alarm)) continue;
    const isDue = row.nextAt <= logInstant(now());
    const { id, alarm, telling, at } = row;
    if (!isDue || called.length === callsPerPass) {
      waiting.add(alarm);
      continue;
    }
    const told = { ...row, id: `alarm-${alarm}` };
    const desk = { address: config.server.address, timeZone: deskTimeZone(config.desk, now()) };
    // A restored database counts from where it was: the time keeps two calls from having one name.
    const name = `alarm-${alarm}-${telling}-${Date.parse(at) / 1000}`;
    const delivery = await webhook.send(name, alarmMessage(told, desk), signal);
    // Broken off by our own stop: that was no attempt.
    if (signal?.aborted && delivery.kind !== "sent") break;
    const attempts = row.attempts + 1;
    const next = nextAttempt(attempts, delivery, now);
    await store.write(async (trx) => {
      if ("nextAt" in next && attempts < mostAttempts) {
        const { nextAt } = next;
        await trx.updateTable("alarm_call").set({ attempts, nextAt }).where("id", "=", id).execute();
      } else await trx.deleteFrom("alarm_call").where("id", "=", id).execute();
    });
    if (delivery.kind !== "sent") waiting.add(alarm);
    called.push({ alarm, telling, delivery });
  }
  return called;
}

function callsOf({ read }: Store) {
  return read
    .selectFrom("alarm_call")
    .innerJoin("alarm", "alarm.id", "alarm_call.alarm")
    .select([
      "alarm_call.id",
      "alarm_call.alarm",
      "alarm_call.telling",
      "alarm_call.at",
      "alarm_call.attempts",
      "alarm_call.nextAt",
      "alarm.kind",
      "alarm.source",
      "alarm.since",
      "alarm.count",
      "alarm.overdue",
      "alarm.atRisk",
    ])
    .orderBy("alarm_call.id")
    .execute();
}
