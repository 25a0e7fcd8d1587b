import type { Calendar } from "../../../core/contract/config-calendar.ts";
import { isTimeZone } from "../../../core/contract/is-time-zone.ts";
import { beginningOfDay } from "./beginning-of-day.ts";
import { type CalendarVersion, versionInForce } from "./version-in-force.ts";

/** Hours that hold from a later moment on; `at` is their place among the calendar's versions. */
export type Planned = { readonly at: number; readonly from: number; readonly version: CalendarVersion };

/** What holds later, the soonest first. */
export function plannedVersions(calendar: Calendar, now: number): Planned[] {
  const held = versionInForce(calendar, now);
  return calendar.versions
    .flatMap((version, at): Planned[] => {
      const from = version.from === null ? now : Date.parse(version.from);
      return at !== held && from > now ? [{ at, from, version }] : [];
    })
    .toSorted((a, b) => a.from - b.from);
}

/** By whose midnight new hours begin: that of the hours until then. */
export function zoneOf(calendar: Calendar, now: number): string {
  const tz = calendar.versions[versionInForce(calendar, now)]?.tz ?? "UTC";
  return isTimeZone(tz) ? tz : "UTC";
}

type Day = { readonly day: string; readonly now: number; readonly except?: number };

/** Why other hours cannot begin on a day; null where they can. */
export function plannedFault(
  calendar: Calendar,
  { day, now, except }: Day,
): "no-day" | "past" | "taken" | null {
  const from = beginningOfDay(day, zoneOf(calendar, now));
  if (from === null) return "no-day";
  if (from <= now) return "past";
  return plannedVersions(calendar, now).some((each) => each.at !== except && each.from === from)
    ? "taken"
    : null;
}

/** The calendar with other hours from a day on, which begin as those that hold until then; as it is where they cannot. */
export function withPlanned(calendar: Calendar, { day, now }: Day): Calendar {
  const from = beginningOfDay(day, zoneOf(calendar, now));
  if (from === null || plannedFault(calendar, { day, now }) !== null) return calendar;
  const until = plannedVersions(calendar, now).findLast((each) => each.from < from);
  const base = until?.version ?? calendar.versions[versionInForce(calendar, now)];
  if (base === undefined) return calendar;
  const exceptions = Object.fromEntries(Object.entries(base.exceptions).filter(([date]) => date >= day));
  return { versions: [...calendar.versions, { ...base, from: instantOf(from), exceptions }] };
}

/** The calendar with a planned version moved to another day. */
export function movedTo(calendar: Calendar, { day, now, except }: Day): Calendar {
  const from = beginningOfDay(day, zoneOf(calendar, now));
  if (from === null || plannedFault(calendar, { day, now, ...(except === undefined ? {} : { except }) }))
    return calendar;
  return {
    versions: calendar.versions.map((version, at) =>
      at === except ? { ...version, from: instantOf(from) } : version,
    ),
  };
}

function instantOf(ms: number): string {
  return new Date(ms).toISOString().replace(".000", "");
}
