import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-types.ts";
import type { ServerMetrics } from "./server-metrics.ts";

// Node knows some thirty methods, and a stranger may send each of them.
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Counts each answer by its route and class of status, and how long it took to begin. */
export function measureRequests(metrics: ServerMetrics): MiddlewareHandler<AppEnv> {
  return async function measureRequest(c, next) {
    const from = performance.now();
    await next();
    const route = c.get("pattern") ?? "other";
    const method = methods.has(c.req.method) ? c.req.method : "other";
    metrics.answered.inc({ route, method, status: `${Math.floor(c.res.status / 100)}xx` });
    metrics.requestSeconds.observe({ route, method }, (performance.now() - from) / 1000);
  };
}
