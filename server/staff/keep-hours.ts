import type { WorkingWeek } from "../../core/contract/routing.ts";
import { recordChange } from "../audit/record-change.ts";
import type { Desk } from "../desk/desk.ts";
import { logInstant } from "../desk/log-instant.ts";
import { done, type Outcome } from "../outcome.ts";
import { deskStaff } from "./desk-staff.ts";

type Hours = { readonly account: string; readonly by: string; readonly week: WorkingWeek | null };

/** Somebody's own working hours from now on; null takes them back, and the desk's hold. */
export async function keepHours(
  desk: Pick<Desk, "store" | "now">,
  { account, by, week }: Hours,
): Promise<Outcome<{ done: true }>> {
  const staff = await deskStaff(desk.store.read);
  if (!staff.some(({ id }) => id === account)) return { problem: "not-found" };
  const at = logInstant(desk.now());
  const row = { week: JSON.stringify(week), changedAt: at, changedBy: by };
  await desk.store.write(async (trx) => {
    const subject = `person:${account}`;
    await recordChange(trx, { at, by, action: "hours-changed", subject, before: null, after: null });
    if (week === null) await trx.deleteFrom("working_hours").where("account", "=", account).execute();
    else
      await trx
        .insertInto("working_hours")
        .values({ account, ...row })
        .onConflict((conflict) => conflict.column("account").doUpdateSet(row))
        .execute();
  });
  return done;
}
