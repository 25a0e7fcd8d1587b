import type { WorkingWeek } from "../../../core/contract/routing.ts";
import type { Weekday } from "../../../core/desk/calendar.ts";
import { intervalFaults } from "../../../core/desk/interval-faults.ts";
import { weekdays } from "../../../core/desk/told-gaps.ts";

/** A week as a form has it: of each day its hours in words, «09:00–13:00, 14:00–18:00»; nothing is a day off. */
export type WeekDraft = Readonly<Record<Weekday, string>>;

type Interval = WorkingWeek["mon"][number];
const mostIntervals = 6;

export function draftOfWeek(week: WorkingWeek): WeekDraft {
  return eachDay((day) => week[day].map(([from, to]) => `${from}–${to}`).join(", "));
}

/** The week that was written, or the first day that is wrong. */
export function readWeek(draft: WeekDraft): { week: WorkingWeek } | { wrong: Weekday } {
  const read = weekdays.map((day) => ({ day, hours: readDay(draft[day]) }));
  const wrong = read.find(({ hours }) => hours === null);
  if (wrong) return { wrong: wrong.day };
  return { week: eachDay((day) => read.find((one) => one.day === day)?.hours ?? []) };
}

/** Hours like «9:00-18:00» too; null where they are none, overlap or run backwards. */
function readDay(text: string): Interval[] | null {
  const parts = text.split(/[,;]/).filter((part) => part.trim() !== "");
  const intervals = parts.map((part): Interval => {
    const [, from = "", to = ""] = /^\s*(\d?\d:\d\d)\s*[-–—]\s*(\d?\d:\d\d)\s*$/.exec(part) ?? [];
    return [from.padStart(5, "0"), to.padStart(5, "0")];
  });
  return intervals.length <= mostIntervals && intervalFaults(intervals).length === 0 ? intervals : null;
}

function eachDay<T>(make: (day: Weekday) => T): Record<Weekday, T> {
  const [mon, tue, wed, thu, fri, sat, sun] = weekdays;
  return {
    mon: make(mon),
    tue: make(tue),
    wed: make(wed),
    thu: make(thu),
    fri: make(fri),
    sat: make(sat),
    sun: make(sun),
  };
}
