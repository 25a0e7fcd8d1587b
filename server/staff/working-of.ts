import { WorkingWeek } from "../../core/contract/routing.ts";
import type { Calendar } from "../../core/desk/calendar.ts";
import type { Working } from "../../core/desk/shift.ts";
import type { Desk } from "../desk/desk.ts";
import { logInstant } from "../desk/log-instant.ts";

/** When somebody of the desk works; their own hours as they were given. */
export type StaffWorking = Working & { readonly own: WorkingWeek | null };

/** When each of these accounts works: their hours within the desk's, and those of their absences that were not over at `since`. */
export async function workingOf(
  desk: Pick<Desk, "store" | "config" | "now">,
  accounts: readonly string[],
  since: Date = desk.now(),
): Promise<ReadonlyMap<string, StaffWorking>> {
  if (accounts.length === 0) return new Map();
  const db = desk.store.read;
  const from = logInstant(since);
  const hours = await db.selectFrom("working_hours").selectAll().where("account", "in", accounts).execute();
  const absences = await db
    .selectFrom("absence")
    .select(["account", "from", "until"])
    .where("account", "in", accounts)
    .where((each) => each.or([each("until", "is", null), each("until", ">", from)]))
    .execute();
  const hoursOfDesk = deskCalendar(desk);
  return new Map(
    accounts.map((account) => {
      const week = hours.find((row) => row.account === account)?.week;
      const own = week === undefined ? null : WorkingWeek.parse(JSON.parse(week));
      const away = absences.filter((row) => row.account === account);
      return [account, { desk: hoursOfDesk, own, absences: away }];
    }),
  );
}

/** The hours in which the desk itself is staffed. */
export function deskCalendar({ config }: Pick<Desk, "config">): Calendar {
  const { calendars, calendar } = config.desk;
  return calendars[calendar] ?? { versions: [] };
}
