import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import { connectPath, deskPath } from "../../core/contract/paths.ts";
import type { App } from "../app-types.ts";
import { missingConsolePage } from "./missing-console-page.ts";

const built = fileURLToPath(new URL("../../.output/console", import.meta.url));
const aYear = "public, max-age=31536000, immutable";

/** The console: one page for every address of its own, its files named by their contents. */
export function serveConsole(app: App): void {
  app.use(
    `${deskPath}/assets/*`,
    serveStatic({
      root: built,
      rewriteRequestPath: (path) => path.slice(deskPath.length),
      onFound: (_, c) => c.header("cache-control", aYear),
    }),
  );
  // A file of an older build that is gone must not be answered with the page: the browser would run it as a script.
  app.get(`${deskPath}/assets/*`, (c) => c.notFound());
  const entry = builtPage();
  for (const path of [deskPath, `${deskPath}/*`, "/sign-in", connectPath]) {
    app.get(path, async (c) => {
      c.set("pattern", path);
      const page = await entry();
      if (page === null) return c.html(missingConsolePage(c.get("language")), 503);
      return c.html(page, 200, { "cache-control": "no-cache" });
    });
  }
}

/** The page as it was last built: read again when the build changed, so that a new one needs no restart. */
function builtPage(): () => Promise<string | null> {
  const file = `${built}/index.html`;
  let known: { changedMs: number; page: string } | null = null;
  return async () => {
    const changedMs = await stat(file).then(
      (found) => found.mtimeMs,
      () => null,
    );
    if (changedMs === null) return null;
    if (known?.changedMs !== changedMs) known = { changedMs, page: await readFile(file, "utf8") };
    return known.page;
  };
}
