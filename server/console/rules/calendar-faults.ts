import type { CalendarRules } from "../../../core/contract/desk-rules.ts";
import { isTimeZone } from "../../../core/contract/is-time-zone.ts";
import { intervalFaults } from "../../../core/desk/interval-faults.ts";
import { plannedVersions } from "./planned-versions.ts";
import { versionInForce } from "./version-in-force.ts";

/** How many fields of the calendars are wrong: hours that cannot be, and time zones that are none. */
export function calendarFaults({ calendars, regions }: CalendarRules, now: number): number {
  const ofCalendars = Object.values(calendars).flatMap((calendar) => {
    const held = calendar.versions[versionInForce(calendar, now)];
    const planned = plannedVersions(calendar, now).map(({ version }) => version);
    return [...(held === undefined ? [] : [held]), ...planned].flatMap(({ tz, week, exceptions }) => {
      const days = [...Object.values(week), ...Object.values(exceptions)];
      return [isTimeZone(tz) ? 0 : 1, ...days.map((day) => intervalFaults(day).length)];
    });
  });
  const ofRegions = Object.values(regions).map(({ timeZone }) => (isTimeZone(timeZone) ? 0 : 1));
  return [...ofCalendars, ...ofRegions].reduce((sum: number, faults) => sum + faults, 0);
}
