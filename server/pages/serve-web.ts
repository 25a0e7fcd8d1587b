import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import { webFilesPath, webPath } from "../../core/contract/paths.ts";
import type { App } from "../app-types.ts";
import { builtPage } from "./built-page.ts";
import { cachedAs } from "./cached-as.ts";
import { missingBuildPage } from "./missing-build-page.ts";

const built = fileURLToPath(new URL("../../.output/web", import.meta.url));
const worker = "/service-worker.js";

/**
 * The page for a phone or a borrowed computer: the same for everybody, with nothing of anybody. What it shows it asks for
 * as whoever has signed in.
 */
export function serveWeb(app: App): void {
  app.use(
    `${webFilesPath}/*`,
    cachedAs,
    serveStatic({ root: built, rewriteRequestPath: (path) => path.slice(webFilesPath.length) }),
  );
  // A file of an older build that is gone must not be answered with the page: the browser would run it as a script.
  app.get(`${webFilesPath}/*`, (c) => c.notFound());
  // Beside the page: a service worker sees no more than what lies under its own folder.
  app.use(worker, cachedAs, serveStatic({ root: built }));
  const entry = builtPage(`${built}/index.html`);
  for (const path of [webPath, "/requests/:id{\\d+}"]) {
    app.get(path, async (c) => {
      c.set("pattern", path);
      const page = await entry();
      if (page === null) return c.html(missingBuildPage(c.get("language"), "web"), 503);
      return c.html(page, 200, { "cache-control": "no-cache" });
    });
  }
}
