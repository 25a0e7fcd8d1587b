import type { ComponentChildren } from "preact";
import type { Capacity, CapacityDay } from "../../../core/contract/capacity.ts";
import { figures } from "../../../core/language/figures.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { dayLabel } from "../analytics/day-label.ts";
import type { ChartFigures } from "../charts/figures-table.tsx";
import type { Bar } from "../charts/bars-drawing.tsx";
import { capacityMessages } from "./capacity-messages.ts";

const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** «88,4 %»; nothing where nothing can be said. Never rounded up to the whole. */
export function shareShown(share: number | null, spoken: Language): string {
  if (share === null) return "";
  return new Intl.NumberFormat(locales[spoken], { style: "percent", maximumFractionDigits: 1 }).format(
    Math.floor(share * 1000) / 1000,
  );
}

/** «8,5»: of what is expected nobody knows more. */
export function roughly(value: number, spoken: Language): string {
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(locales[spoken], { maximumFractionDigits }).format(value);
}

/** «пн 23.11». */
export function dayName(day: string, spoken: Language): string {
  const weekday = new Intl.DateTimeFormat(locales[spoken], { weekday: "short", timeZone: "UTC" });
  return `${weekday.format(Date.parse(day))} ${dayLabel(day, spoken)}`;
}

/** «пн 23», as short as it must be under a bar. */
function dayOfWeek(day: string, spoken: Language): string {
  const weekday = new Intl.DateTimeFormat(locales[spoken], { weekday: "short", timeZone: "UTC" });
  return `${weekday.format(Date.parse(day))} ${Number(day.slice(-2))}`;
}

/** «14:30» at the desk, whatever the clock of this device says. */
export function halfHourName(from: string, timeZone: string, spoken: Language): string {
  return new Intl.DateTimeFormat(locales[spoken], {
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(Date.parse(from));
}

/** Days on which there are too few, those in a row together: «26.11–02.12, 08.12». */
export function shortDays(days: readonly CapacityDay[], spoken: Language): string {
  const runs: { first: string; last: string }[] = [];
  let before = false;
  for (const { day, isShort } of days) {
    const last = runs.at(-1);
    if (isShort && before && last) last.last = day;
    else if (isShort) runs.push({ first: day, last: day });
    before = isShort;
  }
  return runs
    .map(({ first, last }) =>
      first === last ? dayLabel(first, spoken) : `${dayLabel(first, spoken)}–${dayLabel(last, spoken)}`,
    )
    .join(", ");
}

export function dayBars(days: readonly CapacityDay[], spoken: Language): Bar[] {
  return days.map(({ day, requests, needed, isShort }) => ({
    label: dayOfWeek(day, spoken),
    value: requests,
    note: figures(needed, spoken),
    over: isShort,
  }));
}

export function halfHourBars(day: CapacityDay, timeZone: string, spoken: Language): Bar[] {
  return day.halfHours.map(({ from, requests, needed, planned }) => ({
    label: halfHourName(from, timeZone, spoken),
    value: requests,
    note: figures(needed, spoken),
    over: planned < needed,
  }));
}

/** A day's or half hour's expected requests as they are shown, with what they lead to. */
type Opening<T> = (of: T, shown: string) => ComponentChildren;

export function dayFigures(
  { days }: Pick<Capacity, "days">,
  spoken: Language,
  opening: Opening<CapacityDay>,
): ChartFigures {
  const say = capacityMessages(spoken);
  return {
    head: [say.chooseDay, say.questions, say.needed, say.share, say.enough],
    rows: days.map((day) => [
      dayName(day.day, spoken),
      opening(day, roughly(day.requests, spoken)),
      figures(day.needed, spoken),
      shareShown(day.share, spoken),
      day.isShort ? `▲ ${say.short}` : say.yes,
    ]),
  };
}

export type HalfHour = CapacityDay["halfHours"][number];

export function halfHourFigures(
  { halfHours, timeZone }: { readonly halfHours: readonly HalfHour[]; readonly timeZone: string },
  spoken: Language,
  opening: Opening<HalfHour>,
): ChartFigures {
  const say = capacityMessages(spoken);
  return {
    head: [say.time, say.questions, say.needed, say.planned, say.share, say.enough],
    rows: halfHours.map((half) => [
      halfHourName(half.from, timeZone, spoken),
      opening(half, roughly(half.requests, spoken)),
      figures(half.needed, spoken),
      figures(half.planned, spoken),
      shareShown(half.share, spoken),
      half.planned < half.needed ? `▲ ${say.short}` : say.yes,
    ]),
  };
}
