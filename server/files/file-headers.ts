import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-types.ts";

/**
 * What somebody uploaded is never a page of ours: no script, no form, no name of ours, in a sandbox of its own. Set after
 * the headers of all pages, which it replaces. Problems keep those.
 */
export const fileHeaders: MiddlewareHandler<AppEnv> = async function guardFiles(c, next) {
  await next();
  if (!c.res.headers.has("content-disposition")) return;
  c.res.headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
  c.res.headers.set("x-content-type-options", "nosniff");
  c.res.headers.set("cross-origin-resource-policy", "same-origin");
};
