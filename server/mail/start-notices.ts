import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import { type Noticing, sendNotices } from "./send-notices.ts";

// The table is asked by an index of what is still to send, which is nearly always empty.
const lookMs = 2000;

/** Sends notices as they become due until `signal` aborts; resolves when the last one begun is done. */
export async function startNotices(
  noticing: Noticing,
  { log, signal }: { log: Logger; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    try {
      for (const { notice, request, delivery } of await sendNotices(noticing)) {
        if (delivery.kind === "failed") log.warn({ notice, request, code: delivery.code }, "notice not sent");
        else log.info({ notice, request }, "notice sent");
      }
    } catch (error) {
      // A busy database, most likely; what was not marked is tried again.
      log.error({ err: error }, "notices failed");
    }
    await delay(lookMs, undefined, { signal }).catch(() => {});
  }
}
