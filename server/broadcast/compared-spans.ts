import { Temporal } from "temporal-polyfill";

/** Instants (ISO, whole seconds), half-open. */
export type Span = { readonly from: string; readonly to: string };

type Shown = {
  /** First and last day (ISO dates), both counted. */
  readonly since: string;
  readonly until: string;
  /** Instant at which it was taken back. */
  readonly endedAt: string | null;
};

type Clock = {
  readonly now: Date;
  /** Of the desk, whose days these are. */
  readonly zone: string;
};

/**
 * The time since a broadcast's first day, and as many days before it up to the same time of day: a day that is not over yet
 * stands against a day cut off at the same hour. Both are empty before its first day.
 */
export function comparedSpans(
  { since, until, endedAt }: Shown,
  { now, zone }: Clock,
): { readonly asked: Span; readonly before: Span } {
  const first = Temporal.PlainDate.from(since);
  // What came in this very second counts already.
  const running = Temporal.Instant.fromEpochMilliseconds((Math.floor(now.getTime() / 1000) + 1) * 1000);
  const stopped = endedAt === null ? running : earlier(running, Temporal.Instant.from(endedAt));
  const midnight = Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime(zone).toInstant();
  const start = first.toZonedDateTime(zone);
  const end = earlier(stopped, midnight).toZonedDateTimeISO(zone);
  if (Temporal.ZonedDateTime.compare(end, start) <= 0) {
    const nothing = { from: since, to: since };
    return { asked: nothing, before: nothing };
  }
  // Its last day: at midnight the one that has just ended.
  const days = first.until(end.subtract({ seconds: 1 }).toPlainDate()).days + 1;
  return {
    asked: span(start, end),
    before: span(start.subtract({ days }), end.subtract({ days })),
  };
}

function span(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): Span {
  return { from: from.toInstant().toString(), to: to.toInstant().toString() };
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
