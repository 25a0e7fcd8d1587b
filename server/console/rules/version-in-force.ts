import type { Calendar } from "../../../core/contract/config-calendar.ts";
import { versionAt } from "../../../core/desk/calendar.ts";

export type CalendarVersion = Calendar["versions"][number];

/** Which of a calendar's versions holds now. Before the first it is the first. */
export function versionInForce({ versions }: Calendar, now: number): number {
  const held = versionAt({ versions }, Math.floor(now / 1000));
  return Math.max(0, held === null ? 0 : versions.findIndex((each) => each === held));
}

/** The calendar with one of its versions said anew; the others stay. */
export function withVersion(calendar: Calendar, at: number, change: Partial<CalendarVersion>): Calendar {
  return {
    versions: calendar.versions.map((version, index) => (index === at ? { ...version, ...change } : version)),
  };
}
