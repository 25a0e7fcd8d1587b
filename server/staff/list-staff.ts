import type { Staff, StaffList } from "../../core/contract/routing.ts";
import { versionAt } from "../../core/desk/calendar.ts";
import { dayAround } from "../../core/desk/day-around.ts";
import { isoOf, secondsOf } from "../../core/desk/instant.ts";
import { shiftAt, spansOnShift } from "../../core/desk/shift.ts";
import type { Desk } from "../desk/desk.ts";
import { logInstant } from "../desk/log-instant.ts";
import { skipsOfLate } from "../desk/skips-of-late.ts";
import type { Viewer } from "../desk/request-access.ts";
import { deskStaff } from "./desk-staff.ts";
import { deskCalendar, type StaffWorking, workingOf } from "./working-of.ts";

const neverThere: StaffWorking = { desk: { versions: [] }, own: null, absences: [] };

/** Everybody at the desk: on shift or not, and how much each has in hand. */
export async function listStaff(
  desk: Pick<Desk, "store" | "config" | "now">,
  viewer: Viewer,
): Promise<StaffList> {
  const db = desk.store.read;
  const now = logInstant(desk.now());
  const members = await deskStaff(db);
  const ids = members.map(({ id }) => id);
  const timeZone = versionAt(deskCalendar(desk), secondsOf(now))?.tz ?? "UTC";
  const today = dayAround(timeZone, secondsOf(now));
  const working = await workingOf(desk, ids, new Date(today[0] * 1000));
  const open = await openBy(desk, ids);
  const skipped = await skippedOfLate(desk);
  const absences = await db
    .selectFrom("absence")
    .select(["id", "account", "reason", "from", "until"])
    .where((each) => each.or([each("until", "is", null), each("until", ">", now)]))
    .orderBy("from")
    .execute();
  const staff = members.map(({ id, name, role, attributes }): Staff => {
    const works = working.get(id) ?? neverThere;
    return {
      person: { id, name },
      role,
      skills: attributes.skills ?? [],
      shift: shiftAt(works, now),
      week: works.own,
      today: spansOnShift(works, ...today).map(([from, until]) => ({
        from: isoOf(from),
        until: isoOf(until),
      })),
      absences: absences.flatMap(({ account, ...absence }) =>
        account === id
          ? [knowsWhy(viewer, account) ? absence : { ...absence, reason: "other" as const }]
          : [],
      ),
      open: open.get(id) ?? 0,
      skipped: skipped.get(id) ?? 0,
    };
  });
  return { staff, timeZone, serverNow: desk.now().toISOString() };
}

/** Why somebody is away, as for being ill, is theirs and the lead's to know; colleagues see that they are. */
function knowsWhy(viewer: Viewer, account: string): boolean {
  return viewer.id === account || viewer.role !== "agent";
}

async function openBy({ store }: Pick<Desk, "store">, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await store.read
    .selectFrom("request")
    .select(["claimedBy", (each) => each.fn.countAll<number>().as("open")])
    .where("claimedBy", "in", ids)
    .where("state", "in", ["open", "paused"])
    .groupBy("claimedBy")
    .execute();
  return new Map(rows.map(({ claimedBy, open }) => [claimedBy ?? "", open]));
}

/** How many requests each has passed over; one passed over twice counts once. */
async function skippedOfLate({ store, now }: Pick<Desk, "store" | "now">): Promise<Map<string, number>> {
  const rows = await skipsOfLate(store.read, now())
    .select(["by", (each) => each.fn.count<number>("request").distinct().as("skipped")])
    .groupBy("by")
    .execute();
  return new Map(rows.map(({ by, skipped }) => [by ?? "", skipped]));
}
