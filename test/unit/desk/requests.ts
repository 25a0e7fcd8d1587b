import type { Calendar, CalendarVersion, Interval } from "../../../core/desk/calendar.ts";
import type { ClockEvent, ClockRequest } from "../../../core/desk/clock-event.ts";
import { isoOf, secondsOf } from "../../../core/desk/instant.ts";
import { slaClock } from "../../../core/desk/sla-clock.ts";

export const workday: Interval[] = [["09:00", "18:00"]];

/** A calendar version; by default Moscow, Monday to Friday, 9 to 18. */
export function version(given: Partial<CalendarVersion> & { days?: Interval[]; weekend?: Interval[] } = {}) {
  const { days = workday, weekend = [], ...rest } = given;
  const week = { mon: days, tue: days, wed: days, thu: days, fri: days, sat: weekend, sun: weekend };
  return { from: null, tz: "Europe/Moscow", week, exceptions: {}, ...rest } satisfies CalendarVersion;
}

export function calendar(...given: Parameters<typeof version>): Calendar {
  return { versions: [version(...given)] };
}

export const moscow = calendar();

/** Events from short lines: "10:05 paused" is 2 February 2026, a Monday, in Moscow; a date may stand before the time. */
export function log(...lines: (string | [string, Partial<ClockEvent>])[]): ClockEvent[] {
  return lines.map((line) => {
    const [text, more] = typeof line === "string" ? [line, {}] : line;
    const words = text.split(" ");
    const kind = words.pop() ?? "";
    return { at: msk(words.join(" ")), kind, ...more };
  });
}

/** "10:05" or "2026-02-03 10:05" in Moscow as ISO. */
export function msk(when: string): string {
  const [time = "", date = "2026-02-02"] = when.split(" ").toReversed();
  return `${date}T${time.length === 5 ? `${time}:00` : time}+03:00`;
}

/** The same in the form the clock gives: UTC. */
export function utc(when: string): string {
  return isoOf(secondsOf(msk(when)));
}

/** Every event that changed a request's due, with the due it gave. */
export function dues(given: ClockRequest, asOf: string): [string, string | null][] {
  return slaClock(given, msk(asOf)).due.map(({ event, due }) => [event, due]);
}

export function request(events: ClockEvent[], more: Partial<ClockRequest> = {}): ClockRequest {
  return { events, calendars: [moscow], ...more };
}
