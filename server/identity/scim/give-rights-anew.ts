import type { ScimConfig } from "../../../core/contract/config-sign-in.ts";
import type { Store } from "../../store/store.ts";
import { giveRights } from "./give-rights.ts";

/** Everybody whom the provider has in a group, by the maps of today: the settings may have changed since it told. */
export async function giveRightsAnew(store: Store, rules: ScimConfig | undefined, now: Date): Promise<void> {
  if (!rules?.groups && !rules?.roles) return;
  await store.write(async (trx) => {
    const members = await trx.selectFrom("scim_member").select("account").distinct().execute();
    const accounts = members.map(({ account }) => account);
    await giveRights(trx, { accounts, rules, at: now.toISOString() });
  });
}
