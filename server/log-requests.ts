import type { MiddlewareHandler } from "hono";
import type { Logger } from "pino";
import { learningEndpoints } from "../core/contract/learning-endpoints.ts";
import type { AppEnv } from "./app-types.ts";
import type { Now } from "./clock.ts";

// Rows are written in the order of these lines: with an account on them, every pseudonym would have its name.
const unnamed = learningEndpoints.learn.path;

/** One line per request: which endpoint, how it ended, for which account id. No address, query, name or token. */
export function logRequests(log: Logger, now: Now): MiddlewareHandler<AppEnv> {
  return async function logRequest(c, next) {
    const from = now().getTime();
    await next();
    const route = c.get("pattern") ?? "other";
    const line = {
      request: c.get("requestId"),
      method: c.req.method,
      route,
      status: c.res.status,
      ms: now().getTime() - from,
      account: route === unnamed ? undefined : c.get("account")?.id,
    };
    log[c.res.status >= 500 ? "error" : "info"](line, "request");
  };
}
