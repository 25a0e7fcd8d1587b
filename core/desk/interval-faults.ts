import type { Interval } from "./calendar.ts";

/** What is wrong with an interval of a day. */
export type IntervalFault = {
  /** Which of the day's it is, from 0. */
  readonly at: number;
  /** no-time: one of both is no time. backwards: it ends before it begins. overlap: another one covers part of it. */
  readonly kind: "no-time" | "backwards" | "overlap";
};

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with a day's hours: at most one fault of each interval, in their order. */
export function intervalFaults(day: readonly Interval[]): IntervalFault[] {
  return day.flatMap((interval, at): IntervalFault[] => {
    const [opens, closes] = interval;
    if (!time.test(opens) || !(time.test(closes) || closes === "24:00")) return [{ at, kind: "no-time" }];
    if (opens >= closes) return [{ at, kind: "backwards" }];
    // The later one of two is told of: what stood there before is not what was just written.
    const met = day.slice(0, at).some(([from, to]) => opens < to && from < closes);
    return met ? [{ at, kind: "overlap" }] : [];
  });
}
