import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "./app-types.ts";
import { problemDetails } from "./problem-messages.ts";
import { problemResponse } from "./problem-response.ts";

/**
 * Answers under our own names only. A page of a stranger may have its own name lead to this server (DNS rebinding), and for
 * its browser be of one origin with us; the name in `Host` is then the stranger's. Bare addresses and this machine itself
 * pass: no name leads there, and probes of balancers call them.
 * @param names our address's host, and those that a proxy may call us by
 */
export function refuseForeignHost(names: readonly string[]): MiddlewareHandler<AppEnv> {
  const own = new Set(names.map((name) => name.toLowerCase()));
  return async function refuseForeign(c, next) {
    const host = c.req.raw.headers.get("host");
    // Browsers always say it; programs that speak HTTP/1.0 need not.
    if (host === null || isOwn(host, own)) return next();
    const language = c.get("language");
    return problemResponse({ problem: "forbidden", detail: problemDetails(language).foreignHost }, language);
  };
}

function isOwn(host: string, own: ReadonlySet<string>): boolean {
  const name = /^(\[[\da-f:.]+\]|[^:]+)(?::\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  return own.has(name) || name === "localhost" || isIP(name.replaceAll(/^\[|\]$/g, "")) !== 0;
}
