import type { Config } from "../../core/contract/config.ts";
import type { Coverage } from "../../core/contract/coverage.ts";
import { agentsNeeded, type AskedByHour } from "../../core/desk/agents-needed.ts";
import { versionAt } from "../../core/desk/calendar.ts";
import { coverageGaps } from "../../core/desk/coverage-gaps.ts";
import { isoOf } from "../../core/desk/instant.ts";
import { openHours } from "../../core/desk/open-hours.ts";
import { openSpansBetween } from "../../core/desk/open-time.ts";
import { spansOnShift } from "../../core/desk/shift.ts";
import { thinHours } from "../../core/desk/thin-hours.ts";
import type { Desk } from "../desk/desk.ts";
import { logInstant } from "../desk/log-instant.ts";
import { handlingSeconds } from "../desk/risk/handling-seconds.ts";
import { deskStaff } from "./desk-staff.ts";
import { deskCalendar, workingOf } from "./working-of.ts";

const days = 7;
const daySeconds = 86_400;
/** What is usual is read from so many weeks. */
const weeks = 4;

/** Where a region is open and the desk is not, and where in the days to come the desk is open with too few people. */
export async function deskCoverage(desk: Pick<Desk, "store" | "config" | "now">): Promise<Coverage> {
  const { minutes, handlingMinutes } = desk.config.desk;
  const now = Math.floor(desk.now().getTime() / 1000);
  const until = now + days * daySeconds;
  const own = deskCalendar(desk);
  const tz = versionAt(own, now)?.tz ?? "UTC";
  const staff = await deskStaff(desk.store.read);
  const working = await workingOf(
    desk,
    staff.map(({ id }) => id),
  );
  const usual = await handlingSeconds(desk.store, desk.now());
  const neededAt = agentsNeeded({
    asked: await askedByHour(desk, now - weeks * 7 * daySeconds),
    weeks,
    tz,
    handlingMinutes: usual === null ? handlingMinutes : usual / 60,
    minutes,
  });
  const thin = thinHours({
    open: openSpansBetween(openHours([own], now), now, until),
    people: [...working.values()].map((one) => spansOnShift(one, now, until)),
    neededAt,
  });
  return {
    timeZone: tz,
    regions: regionGaps(desk.config.desk, now),
    thin: thin.map(({ from, to, ...figures }) => ({ from: isoOf(from), until: isoOf(to), ...figures })),
    days,
  };
}

/** Regions of one calendar have the same gaps: they are told once. */
function regionGaps({ calendars, calendar, regions }: Config["desk"], at: number): Coverage["regions"] {
  const own = calendars[calendar];
  if (own === undefined) return [];
  const byCalendar = Map.groupBy(Object.entries(regions), ([, region]) => region.calendar);
  return [...byCalendar].flatMap(([name, all]) => {
    const theirs = calendars[name];
    const gaps = theirs === undefined ? [] : coverageGaps(theirs, own, at);
    return gaps.length === 0 ? [] : [{ regions: all.map(([region]) => region), gaps }];
  });
}

async function askedByHour({ store }: Pick<Desk, "store">, since: number): Promise<AskedByHour> {
  const rows = await store.read
    .selectFrom("request_event")
    .select((each) => [
      each.fn<string>("substr", ["at", each.val(1), each.val("2026-11-26T14".length)]).as("hour"),
      each.fn.countAll<number>().as("count"),
    ])
    .where("kind", "=", "asked")
    .where("at", ">=", logInstant(new Date(since * 1000)))
    .groupBy("hour")
    .execute();
  return new Map(rows.map(({ hour, count }) => [Date.parse(`${hour}:00:00Z`) / 1000, count]));
}
