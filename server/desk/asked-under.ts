import type { RequestKind } from "../../core/contract/request-event.ts";
import { answerTime } from "../../core/desk/answer-time.ts";
import { calendarOfRegion, servingCalendars } from "../../core/desk/serving-calendars.ts";
import { targetMinutes } from "../../core/desk/target-minutes.ts";
import type { StandingDesk } from "../rules/standing-desk.ts";
import type { StoredRequest } from "./standing-row.ts";

type Asked = {
  readonly askedAt: string;
  readonly region: string | null;
  readonly kind: RequestKind;
  readonly topic: string | null;
};

/** Hours and minutes that a request keeps for life: those that stood at its click; and when, by these, its answer is late. */
export function askedUnder(
  desk: StandingDesk,
  { askedAt, region, kind, topic }: Asked,
): Pick<StoredRequest, "calendar" | "rules" | "minutes" | "breachesAt"> {
  const then = desk.at?.(askedAt) ?? desk;
  const calendar = calendarOfRegion(then, region);
  const minutes = targetMinutes(then, { kind, topic });
  const asked = { kind: "asked", at: askedAt, minutes };
  const { breachesAt } = answerTime({ events: [asked], calendars: servingCalendars(then, calendar) });
  return { calendar, rules: then.rules ?? 0, minutes, breachesAt };
}
