import { Temporal } from "temporal-polyfill";
import type { Source } from "../../core/contract/config-source.ts";

/**
 * How long until requests may start again, in ms; 0 while they may. A window that ends at or before it begins ends
 * on the next day.
 * @param hours wall times in `timeZone`; none is always open.
 */
export function waitUntilOpen(hours: Source["hours"], timeZone: string, now: Date): number {
  if (hours.length === 0) return 0;
  const at = now.getTime();
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  // The day after tomorrow too: tomorrow's window may fall into the hour that is skipped in spring.
  const waits = [-1, 0, 1, 2].flatMap((offset) => {
    const day = today.add({ days: offset });
    return hours.map(([from, to]) => {
      const opens = instantOf(day, from, timeZone);
      const closes = instantOf(to <= from ? day.add({ days: 1 }) : day, to, timeZone);
      if (at >= closes || opens >= closes) return Number.POSITIVE_INFINITY;
      return Math.max(0, opens - at);
    });
  });
  return Math.min(...waits);
}

function instantOf(day: Temporal.PlainDate, time: string, timeZone: string): number {
  const midnight = time === "24:00";
  const plainTime = Temporal.PlainTime.from(midnight ? "00:00" : time);
  return (midnight ? day.add({ days: 1 }) : day).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}
