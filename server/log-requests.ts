import type { MiddlewareHandler } from "hono";
import type { Logger } from "pino";
import { accountEndpoints } from "../core/contract/account-endpoints.ts";
import { learningEndpoints } from "../core/contract/learning-endpoints.ts";
import { operationsEndpoints } from "../core/contract/operations-endpoints.ts";
import { metricsPath, viewPath } from "../core/contract/paths.ts";
import { portalEndpoints } from "../core/contract/portal-endpoints.ts";
import type { AppEnv } from "./app-types.ts";
import type { Now } from "./clock.ts";

// What a pseudonym opened and sent stands beside these lines: with an account on them, it would have its name.
const unnamed = new Set([
  learningEndpoints.learn.path,
  portalEndpoints.viewTicket.path,
  `${viewPath}/{record}`,
]);

// Asked every second by whoever watches over the server: only that they failed is news.
const probes = new Set<string>([accountEndpoints.health.path, operationsEndpoints.ready.path, metricsPath]);

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
  return probes.has(route) && status < 400 ? "debug" : "info";
}
