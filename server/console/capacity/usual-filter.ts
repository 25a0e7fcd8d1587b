import type { Capacity } from "../../../core/contract/capacity.ts";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import { dayAfter, dayIn } from "../analytics/period.ts";

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** What is expected on a day, or in an hour of it, was read from these requests: those of its weekday in the last weeks. */
export function usualFilter(
  { assumptions, timeZone, asOf }: Pick<Capacity, "assumptions" | "timeZone" | "asOf">,
  { day, hour }: { readonly day: string; readonly hour?: number },
): InsightQuery {
  const today = dayIn(timeZone, Date.parse(asOf));
  return {
    from: dayAfter(today, -7 * Math.max(1, assumptions.weeks)),
    to: today,
    weekday: weekdays[new Date(Date.parse(day)).getUTCDay()],
    ...(hour === undefined ? {} : { hour: String(hour) }),
  };
}

/** The hour of a half hour by the desk's clock, 0 to 23. */
export function hourAt(from: string, timeZone: string): number {
  return Number(
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone }).format(
      Date.parse(from),
    ),
  );
}
