import type { Logger } from "pino";
import { keepSending } from "./keep-sending.ts";
import { type Noticing, sendNotices } from "./send-notices.ts";

/** Sends notices as they become due until `signal` aborts; resolves when the last one begun is done. */
export function startNotices(
  noticing: Noticing,
  { log, signal }: { log: Logger; signal: AbortSignal },
): Promise<void> {
  const pass = async (): Promise<void> => {
    for (const { notice, request, delivery } of await sendNotices(noticing)) {
      if (delivery.kind === "failed") log.warn({ notice, request, code: delivery.code }, "notice not sent");
      else log.info({ notice, request }, "notice sent");
    }
  };
  return keepSending(pass, { signal, failed: (error) => log.error({ err: error }, "notices failed") });
}
