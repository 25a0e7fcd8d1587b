import type { LocalTime } from "../local-days.ts";
import { lastWholeWeek } from "./report-week.ts";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

type Schedule = { readonly weekday: (typeof weekdays)[number]; readonly hour: number };

// A server that was down sends what it owes; one that is new owes nothing of days ago.
const lateHours = 24;

/**
 * The week (its Monday, ISO date) whose report is to go now, by the clock of the desk: from its hour on, for a day. What has
 * gone already is for the caller to know.
 */
export function dueReport({ day, hourOfWeek }: LocalTime, { weekday, hour }: Schedule): string | null {
  const scheduled = weekdays.indexOf(weekday) * 24 + hour;
  const since = (hourOfWeek - scheduled + 168) % 168;
  if (since >= lateHours) return null;
  const scheduledDay = day - Math.floor((since + hour) / 24);
  return lastWholeWeek(scheduledDay).from;
}
