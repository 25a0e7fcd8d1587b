import type { Now } from "../clock.ts";
import type { Store } from "../store/store.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Removes sessions, device codes, tickets and marks of use whose time is over, and word of changes that everybody has heard. */
export async function forgetExpired(store: Store, now: Now): Promise<void> {
  const at = now().toISOString();
  const yesterday = new Date(now().getTime() - dayMs).toISOString();
  await store.write(async (trx) => {
    await trx.deleteFrom("session").where("expiresAt", "<=", at).execute();
    await trx.deleteFrom("view_ticket").where("expiresAt", "<=", at).execute();
    await trx.deleteFrom("used_once").where("until", "<=", at).execute();
    await trx.deleteFrom("verification").where("expiresAt", "<=", at).execute();
    await trx.deleteFrom("deviceCode").where("expiresAt", "<=", yesterday).execute();
    await trx.deleteFrom("access_change").where("at", "<=", yesterday).execute();
  });
}
