import type { MiddlewareHandler } from "hono";
import type { Logger } from "pino";
import type { AppEnv } from "./app-types.ts";
import type { Now } from "./clock.ts";

/** One line per request: which endpoint, how it ended, for which account id. No address, query, name or token. */
export function logRequests(log: Logger, now: Now): MiddlewareHandler<AppEnv> {
  return async function logRequest(c, next) {
    const from = now().getTime();
    await next();
    const line = {
      request: c.get("requestId"),
      method: c.req.method,
      route: c.get("pattern") ?? "other",
      status: c.res.status,
      ms: now().getTime() - from,
      account: c.get("account")?.id,
    };
    log[c.res.status >= 500 ? "error" : "info"](line, "request");
  };
}
