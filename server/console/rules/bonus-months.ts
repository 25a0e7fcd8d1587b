import type { StandingRules } from "../../../core/contract/rules-endpoints.ts";
import { laterMonth } from "../bonus/month-words.ts";
import { beginningOfDay } from "./beginning-of-day.ts";
import { dayInZone } from "./day-in-zone.ts";
import { versionInForce } from "./version-in-force.ts";

const offered = 12;

/** A month as `2026-11`, and the instant in ISO at which it begins where the desk is. */
export type MonthBegun = { readonly month: string; readonly from: string };

/** Time zone of the desk's own calendar. */
export function deskZone({ calendars: { body } }: Pick<StandingRules, "calendars">, now: number): string {
  const calendar = body.calendars[body.calendar];
  const version = calendar?.versions[calendar ? versionInForce(calendar, now) : 0];
  return version?.tz ?? "UTC";
}

/** The month in which something lies. */
export function monthOf(instant: number, zone: string): string {
  return dayInZone(instant, zone).slice(0, 7);
}

/** The months that new terms may begin with: those ahead, and where there were no terms yet the running one too. */
export function monthsOffered(
  now: number,
  zone: string,
  { first }: { readonly first: boolean },
): readonly MonthBegun[] {
  const running = monthOf(now, zone);
  return Array.from({ length: offered }, (_, at) => laterMonth(running, first ? at : at + 1)).flatMap(
    (month) => {
      const begun = beginningOfDay(`${month}-01`, zone);
      return begun === null ? [] : [{ month, from: new Date(begun).toISOString() }];
    },
  );
}
