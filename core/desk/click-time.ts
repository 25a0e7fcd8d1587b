import { isoOf } from "./instant.ts";

// Beyond a year the device's clock was set, not waited for.
const believableMs = 366 * 86_400_000;

export type Click = {
  /** When the clock starts, ISO. */
  askedAt: string;
  /** The request came later than the outbox may hold it: the clock starts at the receipt, both times are shown. */
  delayed?: { clickedAt: string; receivedAt: string };
};

/**
 * When a request counts as asked: the server's receipt minus the time that the device says has passed since the click,
 * never later than the receipt. An elapsed time that no clock can have measured counts as none.
 */
export function clickTime(given: { receivedAt: string; elapsedMs: number; graceMs: number }): Click {
  const received = Date.parse(given.receivedAt);
  const believable = given.elapsedMs > 0 && given.elapsedMs <= believableMs;
  const elapsedMs = believable ? given.elapsedMs : 0;
  const clickedAt = wholeSecond(received - elapsedMs);
  const receivedAt = wholeSecond(received);
  if (elapsedMs <= given.graceMs) return { askedAt: clickedAt };
  return { askedAt: receivedAt, delayed: { clickedAt, receivedAt } };
}

// The log's instants are whole seconds; rounding down keeps the click from coming after its receipt.
function wholeSecond(milliseconds: number): string {
  return isoOf(Math.floor(milliseconds / 1000));
}
