import type { CalendarRules } from "../../core/contract/desk-rules.ts";
import type { CoverageChange } from "../../core/contract/rules-endpoints.ts";
import { type Calendar, versionAt } from "../../core/desk/calendar.ts";
import { coverageGaps, type Gap } from "../../core/desk/coverage-gaps.ts";
import { isoOf, secondsOf } from "../../core/desk/instant.ts";
import { openHours } from "../../core/desk/open-hours.ts";
import { advance } from "../../core/desk/open-time.ts";

/**
 * Where each region is open and nobody answers, by the hours that stand and by others: in the week from `now` on, and in
 * the weeks with which planned hours begin.
 */
export function previewCalendars(before: CalendarRules, after: CalendarRules, now: Date): CoverageChange {
  const at = Math.floor(now.getTime() / 1000);
  const regions = [...new Set([...Object.keys(after.regions), ...Object.keys(before.regions)])];
  const beginnings = regions.map((region) => ({ region, at: beginningsOf([before, after], region, at) }));
  const moments = [...new Set(beginnings.flatMap((each) => [...each.at]))].toSorted((a, b) => a - b);
  return {
    ...coverageAt(before, after, { at, regions }),
    planned: moments.map((moment) => ({
      from: isoOf(moment),
      ...coverageAt(before, after, {
        at: moment,
        regions: beginnings.flatMap((each) => (each.at.has(moment) ? [each.region] : [])),
      }),
    })),
  };
}

/** When hours begin after `at` that bear on a region: its own, and the desk's. */
function beginningsOf(rules: readonly CalendarRules[], region: string, at: number): Set<number> {
  const calendars = rules.flatMap((each) => [calendarOf(each, region), each.calendars[each.calendar]]);
  const begin = calendars.flatMap((calendar) => calendar?.versions ?? []).flatMap(({ from }) => from ?? []);
  return new Set(begin.map(secondsOf).filter((from) => from > at));
}

type Covered = Pick<CoverageChange, "regions" | "opens">;
type Moment = { readonly at: number; readonly regions: readonly string[] };

function coverageAt(before: CalendarRules, after: CalendarRules, { at, regions }: Moment): Covered {
  return {
    regions: regions.map((region) => ({
      region,
      before: gapsOf(before, region, at),
      after: gapsOf(after, region, at),
      served: opens([calendarOf(after, region), after.calendars[after.calendar]], at),
    })),
    opens: opens([after.calendars[after.calendar]], at),
  };
}

function gapsOf(rules: CalendarRules, region: string, at: number): Gap[] {
  const theirs = calendarOf(rules, region);
  const ours = rules.calendars[rules.calendar];
  return theirs === undefined || ours === undefined ? [] : coverageGaps(theirs, ours, at);
}

/** A region that is not named has the desk's. */
function calendarOf({ calendars, calendar, regions }: CalendarRules, region: string): Calendar | undefined {
  return calendars[regions[region]?.calendar ?? calendar];
}

function opens(calendars: readonly (Calendar | undefined)[], at: number): boolean {
  const known = calendars.filter((each) => each !== undefined);
  if (known.length < calendars.length || known.some((each) => versionAt(each, at) === null)) return false;
  return advance(openHours(known, at), at, 0) !== null;
}
