import { createHmac, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { viewPath } from "../../core/contract/paths.ts";
import type { AppEnv } from "../app-types.ts";
import type { Now } from "../clock.ts";

const lifeMs = 30 * 60_000;

type Parts = { readonly secret: string; readonly address: string; readonly now: Now };

export type ViewPass = {
  /** Lets this browser read sections for half an hour, as long as the session lives. */
  readonly give: (c: Context<AppEnv>, session: string) => void;
  /** The session that the pass stands for; null without one, or with one that is over or not ours. */
  readonly read: (c: Context<AppEnv>) => string | null;
};

/**
 * What a ticket is exchanged for: a cookie that the browser sends to `/view` alone and shows to no script. It opens no
 * endpoint, and whoever holds it is judged anew at every page, so that a revoked browser reads nothing more.
 */
export function viewPass({ secret, address, now }: Parts): ViewPass {
  const isSecure = address.startsWith("https:");
  // For a part of the server alone, which `__Host-` would not allow.
  const name = isSecure ? "__Secure-ask-me.view" : "ask-me.view";
  const sign = (session: string, until: string): string =>
    createHmac("sha256", secret).update(`view\n${session}\n${until}`).digest("base64url");
  return {
    give(c, session) {
      const until = String(now().getTime() + lifeMs);
      setCookie(c, name, `${session}.${until}.${sign(session, until)}`, {
        path: viewPath,
        httpOnly: true,
        sameSite: "Strict",
        secure: isSecure,
        maxAge: lifeMs / 1000,
      });
    },
    read(c) {
      const [session = "", until = "", signature = ""] = (getCookie(c, name) ?? "").split(".");
      if (!isSame(signature, sign(session, until)) || Number(until) <= now().getTime()) return null;
      return session;
    },
  };
}

function isSame(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
