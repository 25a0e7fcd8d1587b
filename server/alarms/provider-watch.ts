import { setTimeout as delay } from "node:timers/promises";
import type { Now } from "../clock.ts";
import { SinceWhen } from "./since-when.ts";

const everyMs = 60_000;
const patienceMs = 10_000;
const documentPath = "/.well-known/openid-configuration";

type Given = { readonly issuer: string; readonly now: Now; readonly signal: AbortSignal };

/**
 * Asks the provider of sign-in every minute whether it is there, until `signal` aborts.
 * @returns a function that says since when it does not answer; null while it does, undefined before the first answer
 */
export function watchProvider({ issuer, now, signal }: Given): () => string | null | undefined {
  const silent = new SinceWhen();
  let since: string | null | undefined;
  void keepAsking();
  return () => since;

  async function keepAsking(): Promise<void> {
    while (!signal.aborted) {
      const answers = await isThere(issuer, signal);
      if (!signal.aborted) since = silent.look(!answers, now());
      await delay(everyMs, undefined, { signal }).catch(() => {});
    }
  }
}

async function isThere(issuer: string, signal: AbortSignal): Promise<boolean> {
  try {
    const either = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    const response = await fetch(issuer.replace(/\/$/, "") + documentPath, { signal: either });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
