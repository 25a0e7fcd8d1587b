import { Cron } from "croner";

/** When a schedule comes due; `next` is null where it never does again. */
export type ReadCron =
  | { readonly kind: "ok"; readonly next: (after: Date) => Date | null }
  | { readonly kind: "wrong"; readonly detail: string }
  | { readonly kind: "never" };

/** Understands a cron expression of five fields as a clock in a time zone goes; nothing is timed by it. */
export function readCron(cron: string, timeZone: string, now = new Date()): ReadCron {
  // Croner takes a date for a schedule, too: of one single run.
  if (cron.trim().split(/\s+/).length !== 5) return { kind: "wrong", detail: cron };
  try {
    const pattern = new Cron(cron, { mode: "5-part", timezone: timeZone });
    if (pattern.nextRun(now) === null) return { kind: "never" };
    return { kind: "ok", next: (after) => pattern.nextRun(after) };
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/^CronPattern: /, "") : String(error);
    return { kind: "wrong", detail };
  }
}
