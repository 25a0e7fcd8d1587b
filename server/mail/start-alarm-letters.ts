import type { Logger } from "pino";
import { keepSending } from "./keep-sending.ts";
import { type Alarming, sendAlarmLetters } from "./send-alarm-letters.ts";

/** Sends letters of alarms as they become due until `signal` aborts; resolves when the last one begun is done. */
export function startAlarmLetters(
  alarming: Alarming,
  { log, signal }: { log: Logger; signal: AbortSignal },
): Promise<void> {
  const pass = async (): Promise<void> => {
    for (const { letter, alarm, delivery } of await sendAlarmLetters(alarming, signal)) {
      if (delivery.kind === "failed")
        log.warn({ letter, alarm, code: delivery.code }, "alarm letter not sent");
      else log.info({ letter, alarm }, "alarm letter sent");
    }
  };
  return keepSending(pass, { signal, failed: (error) => log.error({ err: error }, "alarm letters failed") });
}
