import { daySeconds } from "../../core/insight/local-days.ts";

/** Noon in Moscow so many days ago: a time at which people work. ISO. */
export function noonBefore(now: Date, days: number): string {
  const day = Math.floor(now.getTime() / 1000 / daySeconds) - days;
  return new Date((day * daySeconds + 9 * 3600) * 1000).toISOString();
}
