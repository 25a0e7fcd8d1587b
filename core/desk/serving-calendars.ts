import type { Calendar } from "./calendar.ts";

/** The desk's part of the configuration, as far as hours go. */
export type DeskHours = {
  readonly calendars: Readonly<Record<string, Calendar>>;
  /** Name of the calendar in which the desk itself is staffed. */
  readonly calendar: string;
  readonly regions: Readonly<Record<string, { readonly calendar: string }>>;
  /** The hours in an earlier version; absent where there has been no other. */
  readonly under?: ((rules: number) => DeskHours) | undefined;
};

/** Name of the calendar of a seller's region, to be kept in `asked`; a region that is not named has the desk's. */
export function calendarOfRegion(desk: DeskHours, region: string | null): string {
  return (region === null ? undefined : desk.regions[region]?.calendar) ?? desk.calendar;
}

/**
 * The calendars that must be open for the clock of a request with this `asked.calendar`: the region's and the desk's,
 * since nobody serves the region while the desk is closed.
 * @param rules the version that the request was asked under; without one: as the desk stands.
 * @throws RangeError if the configuration no longer has it.
 */
export function servingCalendars(now: DeskHours, name: string, rules?: number): Calendar[] {
  const desk = rules === undefined ? now : (now.under?.(rules) ?? now);
  return [...new Set([name, desk.calendar])].map((each) => {
    const calendar = desk.calendars[each];
    if (calendar === undefined) {
      throw new RangeError(
        `desk.calendars has no «${each}», which requests were asked under; put it back under that name`,
      );
    }
    return calendar;
  });
}
