import type { OidcConfig } from "../../core/contract/config-sign-in.ts";
import type { Store } from "../store/store.ts";

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Ends sessions and connected browsers of people for whom the provider has not vouched for longer than the configuration
 * allows: what it says of their groups by now, or that they have left, is learnt at a sign-in alone.
 */
export async function endUnvouched(store: Store, oidc: OidcConfig | undefined, now: Date): Promise<void> {
  if (oidc?.signInAgainDays === undefined) return;
  const since = new Date(now.getTime() - oidc.signInAgainDays * dayMs).toISOString();
  await store.write((trx) =>
    trx
      .deleteFrom("session")
      .where("userId", "in", (account) =>
        account
          .selectFrom("account")
          .select("userId")
          .where("providerId", "=", `oidc:${oidc.issuer}`)
          .where("updatedAt", "<=", since),
      )
      .execute(),
  );
}
