import { existsSync } from "node:fs";
import { serveStatic } from "@hono/node-server/serve-static";
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-types.ts";

/**
 * Files of a build. Before there is one nothing is found, and nothing is said: serveStatic would write a line of plain text
 * into the log as soon as it is made over a folder that is missing. Built later, they are served without a restart.
 * @param under what of the address is no part of a file's path
 */
export function builtFiles(root: string, under = ""): MiddlewareHandler<AppEnv> {
  let files: MiddlewareHandler<AppEnv> | null = null;
  return async function serveBuilt(c, next) {
    if (files === null && !existsSync(root)) return next();
    files ??= serveStatic({ root, rewriteRequestPath: (path) => path.slice(under.length) });
    return files(c, next);
  };
}
