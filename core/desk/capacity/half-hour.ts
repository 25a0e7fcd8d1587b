import { dateOf, localDays } from "../../insight/local-days.ts";
import type { Calendar } from "../calendar.ts";
import { openHours } from "../open-hours.ts";
import { openSpansBetween } from "../open-time.ts";

export const halfHourSeconds = 1800;
const daySeconds = 86_400;

/** Half an hour in which the desk is open, at least for a part of it. */
export type HalfHour = {
  /** Epoch seconds at which it begins by the clock, open or not yet. */
  readonly from: number;
  /** How long the desk is open in it. */
  readonly openSeconds: number;
  /** `2026-11-23` at the desk. */
  readonly day: string;
  /** From Monday 0:00 on, 0 to 335: what is usual is told by it. */
  readonly slot: number;
};

type Within = { readonly from: number; readonly to: number; readonly zone: string };

/** The half hours within [from, to) in which a calendar is open, each day by the version that holds as it begins. */
export function openHalfHours(calendar: Calendar, { from, to, zone }: Within): HalfHour[] {
  const open = new Map<number, number>();
  for (let day = from; day < to; day += daySeconds) {
    const until = Math.min(to, day + daySeconds);
    for (const [opens, closes] of openSpansBetween(openHours([calendar], day), day, until))
      for (let at = beginOf(opens); at < closes; at += halfHourSeconds) {
        const seconds = Math.min(closes, at + halfHourSeconds) - Math.max(opens, at);
        open.set(at, (open.get(at) ?? 0) + seconds);
      }
  }
  const localAt = localDays(zone);
  return [...open].map(([at, openSeconds]) => {
    const { day, hourOfWeek } = localAt(at);
    const isSecond = localAt(at + halfHourSeconds).hourOfWeek !== hourOfWeek;
    return { from: at, openSeconds, day: dateOf(day), slot: hourOfWeek * 2 + (isSecond ? 1 : 0) };
  });
}

/** When the half hour of this moment began. */
export function beginOf(seconds: number): number {
  return seconds - (seconds % halfHourSeconds);
}
