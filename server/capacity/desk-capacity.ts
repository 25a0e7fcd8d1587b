import { Temporal } from "temporal-polyfill";
import type { Capacity, CapacityAsked, CapacityDay } from "../../core/contract/capacity.ts";
import { versionAt } from "../../core/desk/calendar.ts";
import {
  type Aim,
  type DayForecast,
  forecastCapacity,
  helpNeeded,
  isShort,
  shareOf,
} from "../../core/desk/capacity/forecast-capacity.ts";
import { openHalfHours } from "../../core/desk/capacity/half-hour.ts";
import { isoOf } from "../../core/desk/instant.ts";
import type { Span } from "../../core/desk/open-spans.ts";
import { spansOnShift } from "../../core/desk/shift.ts";
import type { Desk } from "../desk/desk.ts";
import type { Insight } from "../insight/insight-part.ts";
import { deskStaff } from "../staff/desk-staff.ts";
import { deskCalendar, workingOf } from "../staff/working-of.ts";
import { newcomerCurve } from "./newcomer-curve.ts";
import { placesOfSellers } from "./places-of-sellers.ts";
import type { UsualBook } from "./usual-book.ts";

/** Aimed at where no bonus names a share. */
const usualTarget = 0.95;
/** Newcomers of so long ago tell how newcomers ask; of fewer than five nobody would tell it. */
const joinedWithinDays = 365;
const leastNewcomers = 5;
const daySeconds = 86_400;

type Deps = {
  readonly desk: Pick<Desk, "store" | "config" | "now">;
  readonly usual: UsualBook;
  readonly insight: Insight;
  readonly newcomerWeeks: number;
};

/** How many agents are needed on days to come, with what is asked of a scenario. */
export async function deskCapacity(deps: Deps, asked: CapacityAsked): Promise<Capacity> {
  const { desk, usual, insight, newcomerWeeks } = deps;
  const { minutes, handlingMinutes, bonus } = desk.config.desk;
  const now = Math.floor(desk.now().getTime() / 1000);
  const calendar = deskCalendar(desk);
  const zone = versionAt(calendar, now)?.tz ?? "UTC";
  const today = Temporal.Instant.fromEpochMilliseconds(now * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  const { first, since } = beginningOf(asked, today);
  const last = first.add({ days: asked.days - 1 });
  const within = { from: secondsAt(first, zone), to: secondsAt(last.add({ days: 1 }), zone) };
  const read = await usual.read();
  const telling = {
    now,
    newcomerDays: newcomerWeeks * 7,
    leastSellers: leastNewcomers,
  };
  const joined = { from: today.subtract({ days: joinedWithinDays }).toString(), to: today.toString() };
  const curve =
    asked.newcomers === 0
      ? null
      : { since, ...(await newcomerCurve(insight, { asked, joined, by: { telling, zone } })) };
  const aim: Aim = {
    handlingMinutes: read.handlingMinutes ?? handlingMinutes,
    minutes,
    share: bonus === null ? usualTarget : Number(bonus.targetPercent) / 100,
  };
  const open = openHalfHours(calendar, { ...within, zone });
  const people = await peopleThere(desk, within);
  const newcomers = curve && { count: asked.newcomers, since, perWeek: curve.perWeek };
  const scenario = { newcomers, arrivalsPercent: asked.arrivals, agents: asked.agents };
  const days = forecastCapacity({ usual: read.week, open, people, scenario }, aim);
  return {
    timeZone: zone,
    from: first.toString(),
    to: last.toString(),
    days: days.map(shownDay),
    share: shareOf(days.flatMap(({ halfHours }) => halfHours)),
    help: helpNeeded(days, aim),
    assumptions: {
      weeks: read.week.weeks,
      requests: read.week.requests,
      handlingMinutes: aim.handlingMinutes,
      handlingMeasured: read.handlingMinutes !== null,
      minutes,
      targetShare: aim.share,
      newcomers: curve,
    },
    values: await placesOfSellers(desk.store),
    asOf: isoOf(now),
  };
}

/** The first day that is shown, and on which newcomers begin. */
function beginningOf(
  { from, since, days, newcomers }: CapacityAsked,
  today: Temporal.PlainDate,
): { readonly first: Temporal.PlainDate; readonly since: string } {
  if (from !== undefined) return { first: Temporal.PlainDate.from(from), since: since ?? from };
  const isBeyond = newcomers > 0 && since !== undefined && since >= today.add({ days }).toString();
  return { first: isBeyond ? Temporal.PlainDate.from(since) : today, since: since ?? today.toString() };
}

function secondsAt(day: Temporal.PlainDate, zone: string): number {
  return day.toZonedDateTime(zone).epochMilliseconds / 1000;
}

/** When each who answers is there. Leads are reckoned with only where there is no agent at all. */
async function peopleThere(
  desk: Deps["desk"],
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Span[][]> {
  const staff = await deskStaff(desk.store.read);
  const agents = staff.filter(({ role }) => role === "agent");
  const ids = (agents.length > 0 ? agents : staff).map(({ id }) => id);
  const working = await workingOf(desk, ids, new Date(from * 1000));
  // Day by day, for hours may change with the desk's rules on any of them.
  const days = Array.from(
    { length: Math.ceil((to - from) / daySeconds) },
    (_, nth) => from + nth * daySeconds,
  );
  return [...working.values()].map((one) =>
    days.flatMap((day) => spansOnShift(one, day, Math.min(to, day + daySeconds))),
  );
}

function shownDay({ day, halfHours }: DayForecast): CapacityDay {
  return {
    day,
    requests: halfHours.reduce((sum, { requests }) => sum + requests, 0),
    needed: Math.max(...halfHours.map(({ needed }) => needed)),
    share: shareOf(halfHours),
    isShort: isShort({ halfHours }),
    halfHours: halfHours.map(({ from, requests, needed, planned, share }) => ({
      from: isoOf(from),
      requests,
      needed,
      planned,
      share,
    })),
  };
}
