import { Temporal } from "temporal-polyfill";
import type { CalendarVersion, Interval, Weekday } from "./calendar.ts";

/** A stretch of open time in epoch seconds, half-open. */
export type Span = readonly [opens: number, closes: number];

const daySeconds = 86_400;
// Day 0 of the epoch, 1 January 1970, was a Thursday.
const weekdays: readonly Weekday[] = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"];

/**
 * Makes a function that lists a calendar version's open spans within [from, to), ascending and disjoint.
 * Wall times are laid over each stretch of constant UTC offset by itself: so a skipped wall time never occurs and a
 * repeated one counts twice, whatever the hour or the size of the change.
 */
export function openSpansOf(version: CalendarVersion): (from: number, to: number) => Span[] {
  const hoursOn = dayHours(version);
  return (from, to) => {
    const spans: Span[] = [];
    for (const stretch of offsetStretches(version.tz, from, to)) {
      const first = Math.floor((stretch.from + stretch.offset) / daySeconds);
      const last = Math.floor((stretch.to - 1 + stretch.offset) / daySeconds);
      for (let day = first; day <= last; day += 1) {
        const midnight = day * daySeconds - stretch.offset;
        for (const [opens, closes] of hoursOn(day)) {
          append(spans, [Math.max(stretch.from, midnight + opens), Math.min(stretch.to, midnight + closes)]);
        }
      }
    }
    return spans;
  };
}

/** The last second of the last day on which an exception applies, as seen from any time zone. */
export function lastExceptionOf(version: CalendarVersion): number {
  const days = Object.keys(version.exceptions).map(epochDay);
  return days.reduce((last, day) => Math.max(last, (day + 2) * daySeconds), Number.NEGATIVE_INFINITY);
}

function dayHours(version: CalendarVersion): (day: number) => Span[] {
  const week = weekdays.map((weekday) => wallSpans(version.week[weekday]));
  const exceptions = new Map(
    Object.entries(version.exceptions).map(([date, intervals]) => [epochDay(date), wallSpans(intervals)]),
  );
  return (day) => exceptions.get(day) ?? week[((day % 7) + 7) % 7] ?? [];
}

/** Intervals of a day as seconds from its midnight, in order; overlapping ones are open once. */
function wallSpans(intervals: readonly Interval[]): Span[] {
  const spans: Span[] = [];
  const inOrder = intervals
    .map(([opens, closes]): Span => [wallSeconds(opens), wallSeconds(closes)])
    .toSorted((a, b) => a[0] - b[0]);
  for (const span of inOrder) append(spans, span);
  return spans;
}

/** Adds a span that begins no earlier than those before it, joined to the last where they touch. */
function append(spans: Span[], [opens, closes]: Span): void {
  if (opens >= closes) return;
  const last = spans.at(-1);
  if (last === undefined || last[1] < opens) spans.push([opens, closes]);
  else spans[spans.length - 1] = [last[0], Math.max(last[1], closes)];
}

function wallSeconds(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

function epochDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / (daySeconds * 1000);
}

type OffsetStretch = { from: number; to: number; offset: number };

function offsetStretches(tz: string, from: number, to: number): OffsetStretch[] {
  const stretches: OffsetStretch[] = [];
  let start = from;
  while (start < to) {
    const local = Temporal.Instant.fromEpochMilliseconds(start * 1000).toZonedDateTimeISO(tz);
    const change = local.getTimeZoneTransition("next");
    const end = change === null ? to : Math.min(to, change.epochMilliseconds / 1000);
    stretches.push({ from: start, to: end, offset: local.offsetNanoseconds / 1e9 });
    start = end;
  }
  return stretches;
}
