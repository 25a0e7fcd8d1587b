import { WorkingWeek } from "../../core/contract/routing.ts";
import { type Shift, shiftAt } from "../../core/desk/shift.ts";
import type { Desk } from "../desk/desk.ts";
import { logInstant } from "../desk/log-instant.ts";

/** Where the shifts of these accounts stand now. */
export async function shiftsOf(
  desk: Pick<Desk, "store" | "config" | "now">,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, Shift>> {
  if (accounts.length === 0) return new Map();
  const db = desk.store.read;
  const now = logInstant(desk.now());
  const hours = await db.selectFrom("working_hours").selectAll().where("account", "in", accounts).execute();
  const absences = await db
    .selectFrom("absence")
    .select(["account", "from", "until"])
    .where("account", "in", accounts)
    .where("from", "<=", now)
    .where((each) => each.or([each("until", "is", null), each("until", ">", now)]))
    .execute();
  const { calendars, calendar } = desk.config.desk;
  const hoursOfDesk = calendars[calendar] ?? { versions: [] };
  return new Map(
    accounts.map((account) => {
      const week = hours.find((row) => row.account === account)?.week;
      const own = week === undefined ? null : WorkingWeek.parse(JSON.parse(week));
      const away = absences.filter((row) => row.account === account);
      return [account, shiftAt({ desk: hoursOfDesk, own, absences: away }, now)];
    }),
  );
}
