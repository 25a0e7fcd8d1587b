import type { Context } from "hono";
import type { OidcConfig } from "../../../core/contract/config-sign-in.ts";
import { ownPath } from "../../../core/contract/own-path.ts";
import { signInPath } from "../../../core/contract/paths.ts";
import type { SignInRefusal } from "../../../core/contract/sign-in.ts";
import type { AppDeps } from "../../app-deps.ts";
import type { App, AppEnv } from "../../app-types.ts";
import { addressOf } from "../address-of.ts";
import { elsewherePaths, failedPath } from "../elsewhere-paths.ts";
import { RateLimiter } from "../rate-limiter.ts";
import { createSealer } from "../sealer.ts";
import { useOnce } from "../use-once.ts";
import { welcomeIn } from "../welcome-in.ts";
import { endByProvider } from "./end-by-provider.ts";
import { openProvider } from "./open-provider.ts";
import { Partings } from "./partings.ts";
import { readClaims } from "./read-claims.ts";
import { readLogoutToken } from "./read-logout-token.ts";
import { Transactions, transactionLifeMs } from "./transaction.ts";

/** Of a whole office behind one address on a Monday morning. */
const perAddress = { most: 6000, windowMs: 10 * 60_000 };
/** An id token with many groups; it lies sealed beside the session as long as that lives. */
const longestHint = 16_000;
const hintLifeMs = 365 * 24 * 60 * 60 * 1000;
const hintPurpose = "oidc-hint";
const longestLogoutToken = 20_000;

type Deps = Pick<AppDeps, "config" | "identity" | "live" | "log" | "now" | "store">;

/** Where a browser whose session ends here goes on to leave the provider; null where it has nothing to leave. */
export type Parting = (session: string) => Promise<string | null>;

/** Signing in and out by an OpenID provider: to it, back from it, and what it tells by itself. */
export function serveProvider(app: App, oidc: OidcConfig, deps: Deps): Parting {
  const { store, now, log } = deps;
  const { address, secret, trustedProxies } = deps.config.server;
  const provider = openProvider(oidc, address + elsewherePaths.oidcCallback, now);
  const sealer = createSealer(secret, now);
  const transactions = new Transactions(sealer, address);
  const partings = new Partings(now);
  const limiter = new RateLimiter(now);

  const isBusy = (c: Context<AppEnv>): boolean => {
    const key = addressOf(c, trustedProxies);
    const blocked = limiter.blockedSeconds(key, perAddress) > 0;
    if (!blocked) limiter.count(key, perAddress);
    return blocked;
  };
  const fail = (c: Context<AppEnv>, refused: Failed): Response => {
    const { why, to = null, reason } = refused;
    log.warn({ why, reason, request: c.get("requestId") }, "signing in through the provider failed");
    return c.redirect(failedPath(why, to));
  };

  app.get(elsewherePaths.oidcStart, async (c) => {
    beginAnswer(c, elsewherePaths.oidcStart);
    const to = ownPath(c.req.query("to"));
    if (isBusy(c)) return fail(c, { why: "busy", to });
    const begun = await provider.begin();
    if (begun.kind === "refused") return fail(c, { ...begun, to });
    await transactions.keep(c, { ...begun.expected, to, remember: c.req.query("remember") !== "no" });
    return c.redirect(begun.address.href);
  });

  app.get(elsewherePaths.oidcCallback, async (c) => {
    beginAnswer(c, elsewherePaths.oidcCallback);
    if (isBusy(c)) return fail(c, { why: "busy" });
    const transaction = await transactions.take(c, c.req.query("state") ?? "");
    if (transaction === null) return fail(c, { why: "expired" });
    const { state, to } = transaction;
    const until = new Date(now().getTime() + transactionLifeMs);
    if (!(await useOnce(store, { kind: "oidc-state", value: state, until })))
      return fail(c, { why: "used", to });
    const vouched = await provider.finish(new URL(c.req.url), transaction);
    if (vouched.kind === "refused") return fail(c, { ...vouched, to });
    const { claims, idToken, sid } = vouched;
    const hint =
      idToken.length <= longestHint ? await sealer.seal(hintPurpose, { idToken }, hintLifeMs) : null;
    const session = { remember: transaction.remember, sid, hint };
    return welcomeIn(c, { provided: readClaims(claims, oidc), rules: oidc, to, session }, deps);
  });

  app.get(elsewherePaths.oidcLeave, async (c) => {
    beginAnswer(c, elsewherePaths.oidcLeave);
    const hint = partings.take(c.req.query("parting") ?? "");
    const leaving = hint === null ? null : await provider.leaving(hint, address + signInPath);
    return c.redirect(leaving?.href ?? signInPath);
  });

  app.post(elsewherePaths.oidcLogout, async (c) => {
    beginAnswer(c, elsewherePaths.oidcLogout);
    if (isBusy(c)) return c.json({ error: "temporarily_unavailable" }, 429);
    const token = new URLSearchParams(await c.req.text()).get("logout_token") ?? "";
    const logout =
      token.length > longestLogoutToken ? null : await readLogoutToken(token, oidc, { ...provider, now });
    const until = new Date(now().getTime() + 2 * transactionLifeMs);
    if (logout === null || !(await useOnce(store, { kind: "logout-token", value: logout.jti, until })))
      return c.json({ error: "invalid_request" }, 400);
    await endByProvider(deps, { logout, config: oidc });
    return c.body(null, 200);
  });

  return async (session) => {
    if (!oidc.signOutThere) return null;
    const sealed = await deps.identity.providerHint(session);
    if (sealed === null) return null;
    const opened = await sealer.open(hintPurpose, sealed);
    const idToken =
      opened !== null && typeof opened === "object" && "idToken" in opened ? opened.idToken : null;
    if (typeof idToken !== "string") return null;
    return `${elsewherePaths.oidcLeave}?parting=${partings.keep(idToken)}`;
  };
}

type Failed = { readonly why: SignInRefusal; readonly to?: string | null; readonly reason?: string };

function beginAnswer(c: Context<AppEnv>, pattern: string): void {
  c.set("pattern", pattern);
  c.header("cache-control", "no-store");
}
