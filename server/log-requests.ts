import type { MiddlewareHandler } from "hono";
import type { Logger } from "pino";
import { learningEndpoints } from "../core/contract/learning-endpoints.ts";
import { viewPath } from "../core/contract/paths.ts";
import { portalEndpoints } from "../core/contract/portal-endpoints.ts";
import type { AppEnv } from "./app-types.ts";
import type { Now } from "./clock.ts";
import { callKind } from "./limits/call-kind.ts";

// What a pseudonym opened and sent stands beside these lines: with an account on them, it would have its name.
const unnamed = new Set([
  learningEndpoints.learn.path,
  portalEndpoints.viewTicket.path,
  `${viewPath}/{record}`,
]);

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
      account: unnamed.has(route) ? undefined : c.get("account")?.id,
    };
    log[levelOf(route, c.res.status)](line, "request");
  };
}

function levelOf(route: string, status: number): "debug" | "info" | "error" {
  if (status >= 500) return "error";
  // Asked every second by whoever watches over the server: only that they failed is news.
  return status < 400 && callKind("GET", route) === "probes" ? "debug" : "info";
}
