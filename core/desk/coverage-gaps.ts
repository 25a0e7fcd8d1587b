import { Temporal } from "temporal-polyfill";
import { type Calendar, type CalendarVersion, versionAt, type Weekday } from "./calendar.ts";
import { openSpansOf, type Span } from "./open-spans.ts";
import { spansWithout } from "./spans-without.ts";

/** Hours of a weekday in which a region is open and nobody answers, in the region's own wall time `HH:MM`. */
export type Gap = { readonly day: Weekday; readonly from: string; readonly to: string };

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const satisfies readonly Weekday[];

/**
 * Where nobody answers though the region is open, in the ordinary week that begins with `at` (epoch seconds), Monday first.
 * Holidays of either are left out; the zones' offsets are those of that week.
 */
export function coverageGaps(region: Calendar, desk: Calendar, at: number): Gap[] {
  const theirs = versionAt(region, at);
  if (theirs === null) return [];
  const ours = versionAt(desk, at);
  const { tz } = theirs;
  const today = Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(tz)
    .toPlainDate();
  const gaps = weekdays.flatMap((_, days) => {
    const date = today.add({ days });
    const [from, to] = [secondsAt(date, tz), secondsAt(date.add({ days: 1 }), tz)];
    const covered = ours === null ? [] : ordinarySpans(ours, from, to);
    const day = weekdays[date.dayOfWeek - 1] ?? "mon";
    return spansWithout(ordinarySpans(theirs, from, to), covered).map(([opens, closes]) => ({
      day,
      from: wallTime(opens, tz),
      to: closes === to ? "24:00" : wallTime(closes, tz),
    }));
  });
  return gaps.toSorted((a, b) => weekdays.indexOf(a.day) - weekdays.indexOf(b.day));
}

function ordinarySpans(version: CalendarVersion, from: number, to: number): Span[] {
  return openSpansOf({ ...version, exceptions: {} })(from, to);
}

function secondsAt(date: Temporal.PlainDate, tz: string): number {
  return date.toZonedDateTime(tz).epochMilliseconds / 1000;
}

function wallTime(seconds: number, tz: string): string {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO(tz)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });
}
