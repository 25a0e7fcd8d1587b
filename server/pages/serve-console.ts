import { fileURLToPath } from "node:url";
import { connectPath, deskPath } from "../../core/contract/paths.ts";
import type { App } from "../app-types.ts";
import { builtFiles } from "./built-files.ts";
import { builtPage } from "./built-page.ts";
import { cachedAs } from "./cached-as.ts";
import { missingBuildPage } from "./missing-build-page.ts";

const built = fileURLToPath(new URL("../../.output/console", import.meta.url));

/** The console: one page for every address of its own, its files named by their contents. */
export function serveConsole(app: App): void {
  app.use(`${deskPath}/assets/*`, cachedAs, builtFiles(built, deskPath));
  // A file of an older build that is gone must not be answered with the page: the browser would run it as a script.
  app.get(`${deskPath}/assets/*`, (c) => c.notFound());
  const entry = builtPage(`${built}/index.html`);
  for (const path of [deskPath, `${deskPath}/*`, "/sign-in", connectPath]) {
    app.get(path, async (c) => {
      c.set("pattern", path);
      const page = await entry();
      if (page === null) return c.html(missingBuildPage(c.get("language"), "console"), 503);
      return c.html(page, 200, { "cache-control": "no-cache" });
    });
  }
}
