import { setTimeout as delay } from "node:timers/promises";
import type { Desk } from "../desk/desk.ts";
import { beginAbsences } from "../staff/begin-absences.ts";
import { returnSilent } from "./return-silent.ts";

// A returned request has minutes of reserve: a few seconds more are no matter.
const lookMs = 5000;

/** Brings back what specialists are silent about, and what is in the hands of the absent, until `signal` aborts. */
export async function startPlanner(
  desk: Desk,
  { signal, failed }: { readonly signal: AbortSignal; readonly failed: (error: unknown) => void },
): Promise<void> {
  while (!signal.aborted) {
    await returnSilent(desk).catch(failed);
    await beginAbsences(desk).catch(failed);
    await delay(lookMs, undefined, { signal }).catch(() => {});
  }
}
