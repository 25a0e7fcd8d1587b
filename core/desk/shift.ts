import { type Calendar, type CalendarVersion, type Interval, versionAt, type Weekday } from "./calendar.ts";
import { type OpenHours, openHours } from "./open-hours.ts";
import { isOpen, nextClosing, openSpansBetween } from "./open-time.ts";
import { isoOrNull, secondsOf } from "./instant.ts";
import type { Span } from "./open-spans.ts";
import { spansWithout } from "./spans-without.ts";

export type WorkingWeek = Readonly<Record<Weekday, readonly Interval[]>>;
/** Half-open; without an end until it is taken back. */
export type Absence = { readonly from: string; readonly until: string | null };

/** When somebody works: the desk's hours, within them their own where they have such, and when they are away. */
export type Working = {
  readonly desk: Calendar;
  readonly own: WorkingWeek | null;
  readonly absences: readonly Absence[];
};

/** away: on shift by their hours, but absent. off: not their hours. */
export type Shift =
  | { readonly kind: "on"; readonly until: string | null }
  | { readonly kind: "away"; readonly until: string | null }
  | { readonly kind: "off" };

/** Where somebody's shift stands at `now` (ISO). */
export function shiftAt({ desk, own, absences }: Working, now: string): Shift {
  const at = secondsOf(now);
  const hours = hoursOf({ desk, own }, at);
  if (!isOpen(hours, at)) return { kind: "off" };
  const absence = absenceAt(absences, now);
  if (absence !== null) return { kind: "away", until: absence.until };
  return { kind: "on", until: isoOrNull(nextClosing(hours, at)) };
}

/** When somebody is there within [from, to), in epoch seconds: their hours without their absences. */
export function spansOnShift({ desk, own, absences }: Working, from: number, to: number): Span[] {
  return absences.reduce(
    (spans, absence) => spansWithout(spans, [spanOf(absence)]),
    openSpansBetween(hoursOf({ desk, own }, from), from, to),
  );
}

function spanOf({ from, until }: Absence): Span {
  return [secondsOf(from), until === null ? Number.POSITIVE_INFINITY : secondsOf(until)];
}

function hoursOf({ desk, own }: Pick<Working, "desk" | "own">, at: number): OpenHours {
  const version = versionAt(desk, at);
  return openHours(own === null || version === null ? [desk] : [desk, calendarOf(own, version.tz)], at);
}

/** The absence that holds at `now`: of several the one that ends last. */
export function absenceAt(absences: readonly Absence[], now: string): Absence | null {
  const at = secondsOf(now);
  const held = absences.filter(
    ({ from, until }) => secondsOf(from) <= at && (until === null || at < secondsOf(until)),
  );
  const ends = ({ until }: Absence): number => (until === null ? Number.POSITIVE_INFINITY : secondsOf(until));
  return held.toSorted((a, b) => ends(b) - ends(a))[0] ?? null;
}

// Working out a time zone is slow, and weeks are asked about again and again.
const known = new Map<string, Calendar>();
const mostKnown = 1000;

function calendarOf(week: WorkingWeek, tz: string): Calendar {
  const key = JSON.stringify([tz, week]);
  const before = known.get(key);
  if (before) return before;
  const version: CalendarVersion = { from: null, tz, week, exceptions: {} };
  const calendar = { versions: [version] };
  if (known.size >= mostKnown) known.clear();
  known.set(key, calendar);
  return calendar;
}
