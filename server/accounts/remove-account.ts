import { forgetSearchesOf } from "../learning/forget-searches.ts";
import type { Store } from "../store/store.ts";

/** Takes an account away with its sessions, passwords and searches; what it did stays under its id, which leads nowhere then. */
export async function removeAccount(store: Store, id: string, now: Date): Promise<void> {
  await store.write(async (trx) => {
    await forgetSearchesOf(trx, id);
    const sessions = trx.selectFrom("session").select("id").where("userId", "=", id);
    await trx.deleteFrom("view_ticket").where("session", "in", sessions).execute();
    await trx.deleteFrom("session").where("userId", "=", id).execute();
    await trx.deleteFrom("account").where("userId", "=", id).execute();
    await trx.deleteFrom("deviceCode").where("userId", "=", id).execute();
    await trx.deleteFrom("scim_member").where("account", "=", id).execute();
    await trx.deleteFrom("user").where("id", "=", id).execute();
    await trx.insertInto("access_change").values({ account: id, at: now.toISOString() }).execute();
  });
  await store.settle();
}
