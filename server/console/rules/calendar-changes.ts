import type { Calendar } from "../../../core/contract/config-calendar.ts";
import type { CalendarRules } from "../../../core/contract/desk-rules.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { toldGaps, weekdays } from "../../../core/desk/told-gaps.ts";
import { longDay } from "../../../ui/time.ts";
import { changeMessages } from "./change-messages.ts";
import { dayInZone } from "./day-in-zone.ts";
import { dayTold, daysTold, weekTold } from "./hours-told.ts";
import { plannedVersions, zoneOf } from "./planned-versions.ts";
import { type CalendarVersion, versionInForce } from "./version-in-force.ts";

type Telling = { readonly language: Language; readonly now: number };

/** What other calendars change, a line each. */
export function calendarChanges(before: CalendarRules, after: CalendarRules, telling: Telling): string[] {
  const say = changeMessages(telling.language);
  const calendars = allOf(before.calendars, after.calendars).flatMap((name) => {
    const [was, is] = [before.calendars[name], after.calendars[name]];
    const what = say.calendar(name);
    if (was === undefined || is === undefined) return [is === undefined ? say.gone(what) : say.added(what)];
    return hourChanges(was, is, telling).map((change) => `${what}, ${change}`);
  });
  const regions = allOf(before.regions, after.regions).flatMap((name) => {
    const [was, is] = [before.regions[name], after.regions[name]];
    const what = say.region(name);
    if (was === undefined || is === undefined) return [is === undefined ? say.gone(what) : say.added(what)];
    return [
      ...changed(was.calendar, is.calendar).map(([a, b]) => say.from(what, a, b)),
      ...changed(was.timeZone, is.timeZone).map(([a, b]) => say.from(`${what}, ${say.timeZone}`, a, b)),
    ];
  });
  const desk = changed(before.calendar, after.calendar).map(([a, b]) => say.from(say.deskCalendar, a, b));
  return [...desk, ...calendars, ...regions];
}

function hourChanges(before: Calendar, after: Calendar, { language, now }: Telling): string[] {
  const say = changeMessages(language);
  const [was, is] = [inForce(before, now), inForce(after, now)];
  if (was === undefined || is === undefined) return [];
  const earlier = JSON.stringify(past(before, now)) === JSON.stringify(past(after, now)) ? [] : [say.earlier];
  return [
    ...versionChanges(was, is, language),
    ...plannedChanges(before, after, { language, now }),
    ...earlier,
  ];
}

function versionChanges(was: CalendarVersion, is: CalendarVersion, language: Language): string[] {
  const say = changeMessages(language);
  const zone = changed(was.tz, is.tz).map(([a, b]) => say.from(say.timeZone, a, b));
  return [...zone, ...weekChanges(was, is, language), ...specialChanges(was, is, language)];
}

/** What holds later, by the day from which it does. */
function plannedChanges(before: Calendar, after: Calendar, { language, now }: Telling): string[] {
  const say = changeMessages(language);
  const zone = zoneOf(after, now);
  const [those, these] = [before, after].map(
    (calendar) => new Map(plannedVersions(calendar, now).map(({ from, version }) => [from, version])),
  );
  const moments = [...new Set([...(those?.keys() ?? []), ...(these?.keys() ?? [])])];
  return moments
    .toSorted((a, b) => a - b)
    .flatMap((from) => {
      const day = longDay(dayInZone(from, zone), now, language);
      const [was, is] = [those?.get(from), these?.get(from)];
      if (is === undefined) return [say.laterGone(day)];
      if (was === undefined) return [say.later(day, weekTold(is.week, language))];
      return versionChanges(was, is, language).map((change) => `${say.since(day)}, ${change}`);
    });
}

/** Days in a row that change alike are told as one. */
function weekChanges(was: CalendarVersion, is: CalendarVersion, language: Language): string[] {
  const { from } = changeMessages(language);
  const alike = weekdays.flatMap((day) =>
    changed(dayTold(was.week[day], language), dayTold(is.week[day], language)).map(([a, b]) => ({
      day,
      from: a,
      to: b,
    })),
  );
  // A run's hours are «before–after», which only serves to find the days that are alike.
  return toldGaps(alike).map(({ first, last }) => {
    const [a, b] = [was.week[first], is.week[first]].map((day) => dayTold(day, language));
    return from(daysTold(first, last, language), a ?? "", b ?? "");
  });
}

function specialChanges(was: CalendarVersion, is: CalendarVersion, language: Language): string[] {
  const { from, usualDay } = changeMessages(language);
  return allOf(was.exceptions, is.exceptions).flatMap((date) => {
    const [a, b] = [was.exceptions[date], is.exceptions[date]].map((day) =>
      day === undefined ? usualDay : dayTold(day, language),
    );
    return changed(a ?? "", b ?? "").map(([one, other]) => from(date, one, other));
  });
}

function inForce(calendar: Calendar, now: number): CalendarVersion | undefined {
  return calendar.versions[versionInForce(calendar, now)];
}

const allOf = (one: object, other: object): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted();

const changed = (was: string, is: string): [string, string][] => (was === is ? [] : [[was, is]]);

/** What holds no more. */
function past(calendar: Calendar, now: number): CalendarVersion[] {
  const kept = [versionInForce(calendar, now), ...plannedVersions(calendar, now).map(({ at }) => at)];
  return calendar.versions.filter((_, at) => !kept.includes(at));
}
