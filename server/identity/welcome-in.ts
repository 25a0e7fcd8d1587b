import type { Context } from "hono";
import type { AppDeps } from "../app-deps.ts";
import type { AppEnv } from "../app-types.ts";
import { type AdmissionRules, admitPerson } from "./admit-person.ts";
import { failedPath } from "./elsewhere-paths.ts";
import type { ProviderSession } from "./identity.ts";
import type { Provided } from "./provided.ts";

type Coming = {
  readonly provided: Provided;
  readonly rules: AdmissionRules;
  /** Where they wanted to go: a path of ours. */
  readonly to: string | null;
  readonly session: ProviderSession;
};

/** Signs in whoever a provider or a proxy vouches for, and sends them where they wanted to go. */
export async function welcomeIn(
  c: Context<AppEnv>,
  { provided, rules, to, session }: Coming,
  { store, identity, now, log }: Pick<AppDeps, "store" | "identity" | "now" | "log">,
): Promise<Response> {
  const admitted = await admitPerson(store, { provided, rules }, now());
  if (admitted.kind === "refused") {
    log.warn({ why: admitted.why, request: c.get("requestId") }, "somebody vouched for was not let in");
    return c.redirect(failedPath(admitted.why, to));
  }
  const cookies = await identity.openSession(admitted.id, session, c.req.raw);
  if (cookies === null) return c.redirect(failedPath("deactivated", to));
  for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
  return c.redirect(to ?? "/sign-in");
}
