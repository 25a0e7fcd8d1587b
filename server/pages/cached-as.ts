import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-types.ts";

/** Files named by their contents are fetched once; whatever keeps its name is asked for anew each time. */
export const cachedAs: MiddlewareHandler<AppEnv> = async function cacheFiles(c, next) {
  await next();
  if (!c.res.ok) return;
  const byContents = c.req.path.includes("/assets/");
  c.header("cache-control", byContents ? "public, max-age=31536000, immutable" : "no-cache");
};
