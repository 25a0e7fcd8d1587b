import type { Calendar } from "../calendar.ts";
import { openHours } from "../open-hours.ts";
import { advance } from "../open-time.ts";
import { beginOf, openHalfHours } from "./half-hour.ts";

/** How many questions usually come, by half hour of the week. */
export type UsualWeek = {
  /** Requests per half hour; 0 where nobody knows. */
  readonly inSlot: (slot: number) => number;
  /** Requests in a whole week. */
  readonly total: number;
  /** Requests it was read from. */
  readonly requests: number;
  /** How many weeks back the log goes, rounded up. */
  readonly weeks: number;
};

type Past = {
  /** Requests by a moment at which they were asked, in epoch seconds. */
  readonly asked: ReadonlyMap<number, number>;
  readonly calendar: Calendar;
  readonly zone: string;
  readonly now: number;
  /** How far back is looked. */
  readonly mostWeeks: number;
};

const weekSeconds = 7 * 86_400;
// Of two months ago a third is left: what a season changes shows, and one odd week does not lead.
const weeklyWeight = 0.85;

/**
 * What usually comes in each half hour of the week: a mean over the last weeks in which the desk was open then, so holidays
 * count for nothing; a week weighs 0.85 of the one after it. What was asked while the desk was closed comes when it opens.
 */
export function usualWeek({ asked, calendar, zone, now, mostWeeks }: Past): UsualWeek {
  const earliest = Math.min(now, ...asked.keys());
  const from = beginOf(Math.max(now - mostWeeks * weekSeconds, earliest));
  const arrived = new Map<number, number>();
  let requests = 0;
  for (const [at, count] of asked) {
    if (at < from || at >= now) continue;
    const opens = advance(openHours([calendar], at), at, 0);
    if (opens === null || opens >= now) continue;
    arrived.set(beginOf(opens), (arrived.get(beginOf(opens)) ?? 0) + count);
    requests += count;
  }
  const sums = new Map<number, { count: number; weight: number }>();
  for (const half of openHalfHours(calendar, { from, to: now, zone })) {
    const weight = weeklyWeight ** Math.floor((now - half.from) / weekSeconds);
    const sum = sums.get(half.slot) ?? { count: 0, weight: 0 };
    sum.count += weight * (arrived.get(half.from) ?? 0);
    sum.weight += weight;
    sums.set(half.slot, sum);
  }
  const means = new Map([...sums].map(([slot, { count, weight }]) => [slot, count / weight]));
  return {
    inSlot: (slot) => means.get(slot) ?? 0,
    total: [...means.values()].reduce((sum, mean) => sum + mean, 0),
    requests,
    weeks: requests === 0 ? 0 : Math.ceil((now - from) / weekSeconds),
  };
}
