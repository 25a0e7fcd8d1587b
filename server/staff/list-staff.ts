import type { Staff, StaffList } from "../../core/contract/routing.ts";
import { WorkingWeek } from "../../core/contract/routing.ts";
import type { Desk } from "../desk/desk.ts";
import { logInstant } from "../desk/log-instant.ts";
import { deskStaff } from "./desk-staff.ts";
import { shiftsOf } from "./shifts-of.ts";

const dayMs = 86_400_000;

/** Everybody at the desk: on shift or not, and how much each has in hand. */
export async function listStaff(desk: Pick<Desk, "store" | "config" | "now">): Promise<StaffList> {
  const db = desk.store.read;
  const now = logInstant(desk.now());
  const members = await deskStaff(db);
  const ids = members.map(({ id }) => id);
  const shifts = await shiftsOf(desk, ids);
  const open = await openBy(desk, ids);
  const skipped = await skippedSince(desk, logInstant(new Date(desk.now().getTime() - dayMs)));
  const hours = await db.selectFrom("working_hours").select(["account", "week"]).execute();
  const absences = await db
    .selectFrom("absence")
    .select(["id", "account", "reason", "from", "until"])
    .where((each) => each.or([each("until", "is", null), each("until", ">", now)]))
    .orderBy("from")
    .execute();
  const staff = members.map(({ id, name, role, attributes }): Staff => {
    const week = hours.find(({ account }) => account === id)?.week;
    return {
      person: { id, name },
      role,
      skills: attributes.skills ?? [],
      shift: shifts.get(id) ?? { kind: "off" },
      week: week === undefined ? null : WorkingWeek.parse(JSON.parse(week)),
      absences: absences.flatMap(({ account, ...absence }) => (account === id ? [absence] : [])),
      open: open.get(id) ?? 0,
      skipped: skipped.get(id) ?? 0,
    };
  });
  return { staff, serverNow: desk.now().toISOString() };
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

async function skippedSince({ store }: Pick<Desk, "store">, since: string): Promise<Map<string, number>> {
  const rows = await store.read
    .selectFrom("request_event")
    .select(["by", (each) => each.fn.countAll<number>().as("skipped")])
    .where("kind", "=", "skipped")
    .where("at", ">=", since)
    .groupBy("by")
    .execute();
  return new Map(rows.map(({ by, skipped }) => [by ?? "", skipped]));
}
