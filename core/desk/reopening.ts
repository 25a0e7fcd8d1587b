import type { OpenHours } from "./open-hours.ts";
import { openSecondsBetween } from "./open-time.ts";

/** 24 business hours. */
export const reopeningSeconds = 1440 * 60;

/** Whether feedback at `at` still comes in time to reopen what was answered at `answeredAt` (epoch seconds). */
export function withinReopening(hours: OpenHours, answeredAt: number, at: number): boolean {
  return openSecondsBetween(hours, answeredAt, at) <= reopeningSeconds;
}
