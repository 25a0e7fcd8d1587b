import { secondsOf } from "./instant.ts";

/** Local wall times `HH:MM`, half-open; a day ends at `24:00`. */
export type Interval = readonly [opens: string, closes: string];
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

export type CalendarVersion = {
  /** Instant from which it holds; null is always. */
  readonly from: string | null;
  readonly tz: string;
  readonly week: Readonly<Record<Weekday, readonly Interval[]>>;
  /** By local date; replaces the whole day, [] is closed. */
  readonly exceptions: Readonly<Record<string, readonly Interval[]>>;
};

export type Calendar = { readonly versions: readonly CalendarVersion[] };

/**
 * The version that a request clicked at `click` (epoch seconds) keeps for life: the greatest `from` at or before it.
 * Null where every version begins later.
 */
export function versionAt(calendar: Calendar, click: number): CalendarVersion | null {
  let chosen: CalendarVersion | null = null;
  let since = Number.NEGATIVE_INFINITY;
  for (const version of calendar.versions) {
    const from = version.from === null ? Number.NEGATIVE_INFINITY : secondsOf(version.from);
    if (from > click || from < since) continue;
    chosen = version;
    since = from;
  }
  return chosen;
}
