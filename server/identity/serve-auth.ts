import type { Context } from "hono";
import { z } from "zod";
import type { AppDeps } from "../app-deps.ts";
import type { App, AppEnv } from "../app-types.ts";
import { problemResponse } from "../problem-response.ts";
import { type AuthPath, authPathIds, authPaths, failedSignIns } from "./auth-paths.ts";
import { authProblem, unknownCode } from "./auth-problem.ts";
import { clientAddress } from "./client-address.ts";
import { describeDevice } from "./describe-device.ts";
import { openedByAnother } from "./opened-by-another.ts";
import { prepareAuthRequest } from "./prepare-auth-request.ts";
import { RateLimiter } from "./rate-limiter.ts";

type Deps = Pick<AppDeps, "config" | "identity" | "live" | "now" | "store">;

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
      const guess = id === "signIn" ? `guess ${loginIn(body)} ${address}` : undefined;
      const blocked = Math.max(
        limiter.blockedSeconds(`${id} ${address}`, offered.perAddress),
        guess === undefined ? 0 : limiter.blockedSeconds(guess, failedSignIns),
      );
      if (blocked > 0) {
        return problemResponse({ problem: "rate-limited", retryAfterSeconds: blocked }, language);
      }
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
      const query = c.req.query("user_code");
      if (account && (await openedByAnother(deps.store, { query, body, account: account.id }))) {
        return problemResponse(unknownCode(language), language);
      }

      const response = await deps.identity.handle(request);
      if (guess !== undefined) {
        if (response.ok) limiter.forget(guess);
        else limiter.count(guess, failedSignIns);
      }
      if (offered.errors === "oauth") return withoutCookies(response);
      const answer: unknown = await response.json().catch(() => null);
      if (!response.ok) return problemResponse(authProblem(answer, response.status, language), language);
      if (id === "signOut" && account) deps.live.drop({ session: account.session.id });
      if (id === "device") return c.json(await describeDevice(deps.store, answer));
      return done(response);
    });
  }
}

const Login = z.object({ username: z.string() });
const loginIn = (body: unknown): string => Login.safeParse(body).data?.username.trim().toLowerCase() ?? "";

function addressOf(c: Context<AppEnv>, trustedProxies: readonly string[]): string {
  const connection = c.env?.incoming?.socket.remoteAddress;
  return clientAddress(connection, c.req.header("x-forwarded-for") ?? null, trustedProxies);
}

async function bodyOf(c: Context<AppEnv>): Promise<unknown> {
  if (c.req.method === "GET") return undefined;
  try {
    return await c.req.json();
  } catch {
    return undefined;
  }
}

/** `{done: true}` with the cookies alone: the token in better-auth's own answer would be open to scripts. */
function done(response: Response): Response {
  const headers = new Headers({ "content-type": "application/json", "cache-control": "no-store" });
  for (const cookie of response.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return new Response(JSON.stringify({ done: true }), { headers });
}

function withoutCookies(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete("set-cookie");
  headers.delete("set-auth-token");
  return new Response(response.body, { status: response.status, headers });
}
