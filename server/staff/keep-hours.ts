import type { WorkingWeek } from "../../core/contract/routing.ts";
import { recordChange } from "../audit/record-change.ts";
import type { Desk } from "../desk/desk.ts";
import { logInstant } from "../desk/log-instant.ts";
import { done, type Outcome } from "../outcome.ts";
import type { Writing } from "../store/store.ts";
import { deskStaff } from "./desk-staff.ts";

type Hours = { readonly account: string; readonly by: string; readonly week: WorkingWeek | null };

/**
 * Somebody's own working hours from now on; null takes them back, and the desk's hold. What they were stands in the audit
 * log: hours are codes and times, and tell no more of a person than that log may.
 */
export async function keepHours(
  desk: Pick<Desk, "store" | "now">,
  { account, by, week }: Hours,
): Promise<Outcome<{ done: true }>> {
  const staff = await deskStaff(desk.store.read);
  if (!staff.some(({ id }) => id === account)) return { problem: "not-found" };
  const at = logInstant(desk.now());
  await desk.store.write(async (trx) => {
    const before = await weekOf(trx, account);
    const after = week === null ? null : JSON.stringify(week);
    if (before === after) return;
    await recordChange(trx, { at, by, action: "hours-changed", subject: `person:${account}`, before, after });
    if (after === null) {
      await trx.deleteFrom("working_hours").where("account", "=", account).execute();
      return;
    }
    const row = { week: after, changedAt: at, changedBy: by };
    await trx
      .insertInto("working_hours")
      .values({ account, ...row })
      .onConflict((conflict) => conflict.column("account").doUpdateSet(row))
      .execute();
  });
  return done;
}

/** As it is stored: days stand in the order of the schema, so that equal weeks are equal texts. */
async function weekOf(trx: Writing, account: string): Promise<string | null> {
  const row = await trx
    .selectFrom("working_hours")
    .select("week")
    .where("account", "=", account)
    .executeTakeFirst();
  return row?.week ?? null;
}
