import type { Context } from "hono";
import { z } from "zod";
import { signInPath } from "../../core/contract/paths.ts";
import type { AppDeps } from "../app-deps.ts";
import type { App, AppEnv } from "../app-types.ts";
import { problemResponse } from "../problem-response.ts";
import { addressOf } from "./address-of.ts";
import type { Account } from "./account.ts";
import { type AuthPath, type AuthPathId, authPathIds, authPaths, failedSignIns } from "./auth-paths.ts";
import { authProblem, unknownCode } from "./auth-problem.ts";
import { describeDevice } from "./describe-device.ts";
import { openedByAnother } from "./opened-by-another.ts";
import { prepareAuthRequest } from "./prepare-auth-request.ts";
import type { Parting } from "./provider/serve-provider.ts";
import { type Limit, RateLimiter } from "./rate-limiter.ts";

type Deps = Pick<AppDeps, "config" | "identity" | "live" | "now" | "store"> & {
  /** Where somebody goes on to who has signed out here and has more to leave. */
  readonly parting?: Parting;
};

/** Offers the chosen part of better-auth: authority, limits, and answers that give no token to a page's script. */
export function serveAuth(app: App, base: string, deps: Deps): void {
  const limiter = new RateLimiter(deps.now);
  for (const id of authPathIds) {
    const offered: AuthPath = authPaths[id];
    app.on(offered.method, base + offered.path, async (c) => {
      c.set("pattern", base + offered.path);
      const language = c.get("language");
      const address = addressOf(c, deps.config.server.trustedProxies);
      const body = await bodyOf(c);
      const tooMany = (key: string, limit: Limit): Response | null => {
        const retryAfterSeconds = limiter.blockedSeconds(key, limit);
        return retryAfterSeconds === 0
          ? null
          : problemResponse({ problem: "rate-limited", retryAfterSeconds }, language);
      };
      const many = tooMany(`${id} ${address}`, offered.perAddress);
      if (many) return many;
      limiter.count(`${id} ${address}`, offered.perAddress);

      const request = prepareAuthRequest(c.req.raw, { id, body });
      const account = offered.authority === "none" ? null : await deps.identity.accountOf(request.headers);
      c.set("account", account);
      if (offered.authority !== "none" && account === null) {
        return problemResponse({ problem: "unauthenticated" }, language);
      }
      if (offered.authority === "console" && account?.session.kind !== "console") {
        return problemResponse({ problem: "forbidden" }, language);
      }
      const guess = guessOf(id, { login: loginIn(body), address, account });
      const guesses = guess === null ? null : tooMany(guess, failedSignIns);
      if (guesses) return guesses;
      const query = c.req.query("user_code");
      if (account && (await openedByAnother(deps.store, { query, body, account: account.id }))) {
        return problemResponse(unknownCode(language), language);
      }

      const next = id === "signOut" && account ? await nextOf(deps, account.session.id) : undefined;
      const response = await deps.identity.handle(request);
      if (guess !== null) {
        if (response.ok) limiter.forget(guess);
        else limiter.count(guess, failedSignIns);
      }
      if (offered.errors === "oauth") return withoutCookies(response);
      const answer: unknown = await response.json().catch(() => null);
      if (!response.ok) return problemResponse(authProblem(answer, response.status, language), language);
      if (id === "signOut" && account) deps.live.drop({ session: account.session.id });
      if (id === "changePassword" && account) deps.live.drop({ account: account.id });
      if (id === "device") return c.json(await describeDevice(deps.store, answer));
      return done(response, next);
    });
  }
}

const Login = z.object({ username: z.string() });
const loginIn = (body: unknown): string => Login.safeParse(body).data?.username.trim().toLowerCase() ?? "";

/** Where somebody goes on to who signs out: not back to a page that would sign them in again by itself. */
async function nextOf({ config, parting }: Deps, session: string): Promise<string | undefined> {
  const { oidc, header } = config.signIn;
  if (!oidc && !header) return undefined;
  return (await parting?.(session)) ?? signInPath;
}

type Guessing = { readonly login: string; readonly address: string; readonly account: Account | null };

/** What failures are counted by: whoever has stolen a cookie guesses the password that it does not tell. */
function guessOf(id: AuthPathId, { login, address, account }: Guessing): string | null {
  if (id === "signIn") return `guess ${login} ${address}`;
  return id === "changePassword" && account ? `guess ${account.id}` : null;
}

async function bodyOf(c: Context<AppEnv>): Promise<unknown> {
  if (c.req.method === "GET") return undefined;
  try {
    return await c.req.json();
  } catch {
    return undefined;
  }
}

/** `{done: true}`, after leaving also where to go `next`, with the cookies alone: the token in better-auth's own answer would be open to scripts. */
function done(response: Response, next?: string): Response {
  const headers = new Headers({ "content-type": "application/json", "cache-control": "no-store" });
  for (const cookie of response.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return new Response(JSON.stringify({ done: true, next }), { headers });
}

function withoutCookies(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete("set-cookie");
  headers.delete("set-auth-token");
  return new Response(response.body, { status: response.status, headers });
}
