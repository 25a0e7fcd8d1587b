import type { OidcConfig } from "../../../core/contract/config-sign-in.ts";
import type { LivePort } from "../../live-port.ts";
import type { Store } from "../../store/store.ts";
import type { Logout } from "./read-logout-token.ts";

type Ending = { readonly logout: Logout; readonly config: OidcConfig };

/**
 * Ends what the provider says is over: one session of a person, or all of them where it names none. Connected browsers go along
 * where the configuration says so. Whoever the provider does not know here loses nothing.
 */
export async function endByProvider(
  { store, live }: { store: Store; live: LivePort },
  { logout: { sub, sid }, config }: Ending,
): Promise<void> {
  const ended = await store.write(async (trx) => {
    const ours = trx.selectFrom("account").select("userId").where("providerId", "=", `oidc:${config.issuer}`);
    const theirs = sub === null ? ours : ours.where("accountId", "=", sub);
    const console = trx
      .selectFrom("session")
      .select(["id", "userId"])
      .where("kind", "=", "console")
      .where("userId", "in", theirs);
    const named = sid === null ? console : console.where("providerSid", "=", sid);
    const sessions = await named.execute();
    const people = [...new Set(sessions.map(({ userId }) => userId))];
    const bound = sub === null ? [] : await theirs.execute();
    const devices =
      config.endedThere === "sessions"
        ? []
        : await trx
            .selectFrom("session")
            .select("id")
            .where("kind", "=", "device")
            .where("userId", "in", [...people, ...bound.map(({ userId }) => userId)])
            .execute();
    const ids = [...sessions, ...devices].map(({ id }) => id);
    await trx.deleteFrom("session").where("id", "in", ids).execute();
    return ids;
  });
  for (const session of ended) live.drop({ session });
}
