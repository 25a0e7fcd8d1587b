import { setTimeout as delay } from "node:timers/promises";

// Outboxes are nearly always empty.
const lookMs = 2000;

/** Looks into an outbox again and again until `signal` aborts; resolves when the last pass begun is done. */
export async function keepSending(
  pass: () => Promise<void>,
  { failed, signal }: { failed: (error: unknown) => void; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    // A busy database, most likely; what was not marked is tried again.
    await pass().catch(failed);
    await delay(lookMs, undefined, { signal }).catch(() => {});
  }
}
