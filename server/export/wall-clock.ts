import { Temporal } from "temporal-polyfill";

const hourMs = 3_600_000;

/**
 * Tells what the clock on a zone's wall shows at an instant, as the milliseconds at which a clock in UTC shows the same:
 * spreadsheets know no zones.
 */
export function wallClock(zone: string): (instant: string) => number | null {
  // Asking a zone is slow, and a table asks for the same hours again and again. Zones change by the quarter of an hour at least.
  const offsets = new Map<number, number>();
  return (instant) => {
    const at = Date.parse(instant);
    if (Number.isNaN(at)) return null;
    const slot = Math.floor((at * 4) / hourMs);
    const offset =
      offsets.get(slot) ??
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
    offsets.set(slot, offset);
    return at + offset;
  };
}
