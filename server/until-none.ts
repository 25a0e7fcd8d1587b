import { setTimeout as delay } from "node:timers/promises";

const lookEveryMs = 25;

/** Resolves once nothing is left of what is counted; after `patienceMs` without waiting for it. */
export async function untilNone(count: () => number, patienceMs: number): Promise<void> {
  for (let waitedMs = 0; count() > 0 && waitedMs < patienceMs; waitedMs += lookEveryMs)
    await delay(lookEveryMs);
}
