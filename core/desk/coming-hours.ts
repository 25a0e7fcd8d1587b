import type { Calendar } from "./calendar.ts";
import { openHours } from "./open-hours.ts";
import { advance, nextClosing } from "./open-time.ts";

/** A stretch in which questions are answered, in epoch seconds, half-open. */
export type ComingHours = readonly [opens: number, closes: number];

// One that never closes has one stretch, which is longer than anybody plans ahead.
const longestSeconds = 366 * 86_400;

/** When questions of these calendars are answered from `now` (epoch seconds) on, within so many days. */
export function comingHours(calendars: readonly Calendar[], now: number, days: number): ComingHours[] {
  const hours = openHours(calendars, now);
  const until = now + days * 86_400;
  const coming: ComingHours[] = [];
  let at = now;
  for (;;) {
    const opens = advance(hours, at, 0);
    if (opens === null || opens >= until) return coming;
    const closes = nextClosing(hours, opens) ?? opens + longestSeconds;
    coming.push([opens, closes]);
    at = closes;
  }
}

/** When a question that is asked at `now` is due: the first open instant, and when its minutes have passed. */
export function dueWithin(
  coming: readonly ComingHours[],
  now: number,
  minutes: number,
): { readonly startsAt: number; readonly dueAt: number } | null {
  let startsAt: number | null = null;
  let left = minutes * 60;
  for (const [opens, closes] of coming) {
    const from = Math.max(opens, now);
    if (from >= closes) continue;
    startsAt ??= from;
    if (left <= closes - from) return { startsAt, dueAt: from + left };
    left -= closes - from;
  }
  return null;
}
