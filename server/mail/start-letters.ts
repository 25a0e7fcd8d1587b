import type { Logger } from "pino";
import { keepSending } from "./keep-sending.ts";
import { sendLetters, type Sending } from "./send-letters.ts";

/** Sends letters as they become due until `signal` aborts; resolves when the last one begun is done. */
export function startLetters(
  sending: Sending,
  { log, signal }: { log: Logger; signal: AbortSignal },
): Promise<void> {
  const pass = async (): Promise<void> => {
    for (const { delivery, ...told } of await sendLetters(sending, signal)) {
      if (delivery.kind === "sent") log.info(told, "letter sent");
      else log.warn({ ...told, code: delivery.code }, "letter not sent");
    }
  };
  return keepSending(pass, { signal, failed: (error) => log.error({ err: error }, "letters failed") });
}
