import type { RequestKind } from "../../core/contract/request-event.ts";
import { calendarOfRegion } from "../../core/desk/serving-calendars.ts";
import { targetMinutes } from "../../core/desk/target-minutes.ts";
import type { StandingDesk } from "../rules/standing-desk.ts";
import type { StoredRequest } from "./standing-row.ts";

type Asked = {
  readonly askedAt: string;
  readonly region: string | null;
  readonly kind: RequestKind;
  readonly topic: string | null;
};

/** Hours and minutes that a request keeps for life: those that stood at its click. */
export function askedUnder(
  desk: StandingDesk,
  { askedAt, region, kind, topic }: Asked,
): Pick<StoredRequest, "calendar" | "rules" | "minutes"> {
  const then = desk.at?.(askedAt) ?? desk;
  return {
    calendar: calendarOfRegion(then, region),
    rules: then.rules ?? 0,
    minutes: targetMinutes(then, { kind, topic }),
  };
}
