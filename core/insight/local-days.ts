import { Temporal } from "temporal-polyfill";

export const daySeconds = 86_400;

/** A moment by the clock of a place. */
export type LocalTime = {
  /** Days since 1 January 1970. */
  readonly day: number;
  /** From Monday 0:00 on: 0 to 167. */
  readonly hourOfWeek: number;
};

type Stretch = { readonly from: number; readonly to: number; readonly offset: number };

/**
 * Makes a function from epoch seconds to local time. Asking a time zone is slow, so each stretch of one UTC offset is asked
 * for once; quick where moments come roughly in order.
 */
export function localDays(zone: string): (seconds: number) => LocalTime {
  const stretches: Stretch[] = [];
  let last: Stretch = { from: 0, to: 0, offset: 0 };
  const holds = ({ from, to }: Stretch, seconds: number) => from <= seconds && seconds < to;
  return (seconds) => {
    if (!holds(last, seconds)) {
      const known = stretches.find((stretch) => holds(stretch, seconds));
      last = known ?? stretchAt(zone, seconds);
      if (!known) stretches.push(last);
    }
    const local = seconds + last.offset;
    const day = Math.floor(local / daySeconds);
    const hour = Math.floor((local - day * daySeconds) / 3600);
    return { day, hourOfWeek: weekdayOf(day) * 24 + hour };
  };
}

function stretchAt(zone: string, seconds: number): Stretch {
  const local = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone);
  // The transition before a moment lies at it or earlier only when asked from the next second on.
  const begun = local.add({ seconds: 1 }).getTimeZoneTransition("previous");
  const ends = local.getTimeZoneTransition("next");
  return {
    from: begun === null ? Number.NEGATIVE_INFINITY : begun.epochMilliseconds / 1000,
    to: ends === null ? Number.POSITIVE_INFINITY : ends.epochMilliseconds / 1000,
    offset: local.offsetNanoseconds / 1e9,
  };
}

/** From Monday, 0. */
export function weekdayOf(day: number): number {
  // Day 0 of the epoch was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** `2026-11-23` ↔ days since 1 January 1970. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / (daySeconds * 1000);
}

export function dateOf(day: number): string {
  return new Date(day * daySeconds * 1000).toISOString().slice(0, 10);
}
