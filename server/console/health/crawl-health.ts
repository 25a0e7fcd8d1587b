import { signal } from "@preact/signals";
import type { CrawlHealth } from "../../../core/contract/crawl-endpoints.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { deskCall } from "../platform/desk-call.ts";
import { learnServerTime } from "../platform/server-time.ts";

/** What this page knows of the portal and its crawls. */
export type HealthReading =
  | { readonly kind: "loading" }
  /** The server did not answer and nothing was known before. */
  | { readonly kind: "failed" }
  | { readonly kind: "refused"; readonly detail: string }
  /** `oldSince`: since when the server has not answered, by its own clock; null where it did. */
  | { readonly kind: "known"; readonly health: CrawlHealth; readonly oldSince: number | null };

export const healthReading = signal<HealthReading>({ kind: "loading" });

let wanted = false;
let busy = false;

/** Asks how the portal stands, soon and once, however often it is asked for. */
export function refreshHealth(): void {
  wanted = true;
  void work();
}

async function work(): Promise<void> {
  if (busy) return;
  busy = true;
  while (wanted) {
    wanted = false;
    const called = await deskCall(endpoints.crawlHealth, {});
    if (called.kind === "ok") {
      learnServerTime(called.answer.serverNow);
      healthReading.value = { kind: "known", health: called.answer, oldSince: null };
    } else if (called.kind === "problem") {
      healthReading.value = { kind: "refused", detail: called.problem.detail };
    } else healthReading.value = unanswered(healthReading.value);
  }
  busy = false;
}

/** What was known stays, and says how old it is. */
function unanswered(before: HealthReading): HealthReading {
  if (before.kind !== "known") return { kind: "failed" };
  return { ...before, oldSince: Date.parse(before.health.serverNow) };
}
