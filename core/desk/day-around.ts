import { Temporal } from "temporal-polyfill";
import type { Span } from "./open-spans.ts";

/** The day of a time zone in which an instant lies, from midnight to midnight, in epoch seconds. */
export function dayAround(tz: string, at: number): Span {
  const today = Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(tz)
    .toPlainDate();
  return [midnight(today, tz), midnight(today.add({ days: 1 }), tz)];
}

function midnight(date: Temporal.PlainDate, tz: string): number {
  return date.toZonedDateTime(tz).epochMilliseconds / 1000;
}
