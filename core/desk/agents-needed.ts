import { Temporal } from "temporal-polyfill";
import { minAgents } from "./erlang-c.ts";

/** Requests of past hours, by the epoch second at which the hour began. */
export type AskedByHour = ReadonlyMap<number, number>;

type Usual = {
  readonly asked: AskedByHour;
  /** Over so many whole weeks. */
  readonly weeks: number;
  readonly tz: string;
  readonly handlingMinutes: number;
  /** Until an answer is due. */
  readonly minutes: number;
};

/** Of a hundred requests so many are to be begun in time to be answered in it. */
const begunInTime = 0.9;

/**
 * How many must be there in an hour so that most requests are begun in time, as many as usually come in that hour of
 * that weekday in the desk's time zone.
 */
export function agentsNeeded({
  asked,
  weeks,
  tz,
  handlingMinutes,
  minutes,
}: Usual): (hour: number) => number {
  const byWeekHour = new Map<string, number>();
  for (const [hour, count] of asked) {
    const key = weekHour(hour, tz);
    byWeekHour.set(key, (byWeekHour.get(key) ?? 0) + count);
  }
  const withinMinutes = Math.max(0, minutes - handlingMinutes);
  return (hour) => {
    const arrivalsPerHour = (byWeekHour.get(weekHour(hour, tz)) ?? 0) / weeks;
    return minAgents({ arrivalsPerHour, handlingMinutes, withinMinutes }, begunInTime);
  };
}

function weekHour(seconds: number, tz: string): string {
  const { dayOfWeek, hour } = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(tz);
  return `${dayOfWeek} ${hour}`;
}
