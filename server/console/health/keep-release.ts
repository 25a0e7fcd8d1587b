import { signal } from "@preact/signals";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { refreshHealth } from "./crawl-health.ts";
import { healthMessages } from "./health-messages.ts";

/** The run whose release is to be left held, while the server has not answered. */
export const keeping = signal<string | null>(null);

/**
 * Leaves the release of this run held, for every administrator: nobody is asked until something else would vanish.
 * @returns whether the server knows it now
 */
export async function keepRelease(run: string): Promise<boolean> {
  if (keeping.value !== null) return false;
  keeping.value = run;
  const called = await deskCall(endpoints.keepRelease, { body: { run } });
  keeping.value = null;
  if (called.kind !== "ok") {
    const { unanswered } = healthMessages(language.value);
    notice(called.kind === "problem" ? called.problem.detail : unanswered, "danger");
  }
  refreshHealth();
  return called.kind === "ok";
}
