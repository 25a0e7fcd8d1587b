import type { Now } from "../clock.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Delivery } from "./mail-port.ts";

const firstDelayMs = 15_000;
const longestDelayMs = 3_600_000;
/** With the delays between them a little over a day: what then was not told is seen in the console. */
export const mostAttempts = 32;

/** How long to wait after so many attempts in vain. */
export function retryDelayMs(attempts: number): number {
  return Math.min(longestDelayMs, firstDelayMs * 2 ** (attempts - 1));
}

/** How a row of an outbox stands after its attempts: sent, or to be tried later and later. */
export function nextAttempt(attempts: number, delivery: Delivery, now: Now) {
  return delivery.kind === "sent"
    ? { attempts, sentAt: logInstant(now()), failure: null }
    : {
        attempts,
        nextAt: logInstant(new Date(now().getTime() + retryDelayMs(attempts))),
        failure: delivery.code,
      };
}
