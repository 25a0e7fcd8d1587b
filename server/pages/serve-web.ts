import { fileURLToPath } from "node:url";
import type { Config } from "../../core/contract/config.ts";
import { webFilesPath, webPath } from "../../core/contract/paths.ts";
import type { App } from "../app-types.ts";
import { builtFiles } from "./built-files.ts";
import { builtPage } from "./built-page.ts";
import { cachedAs } from "./cached-as.ts";
import { missingBuildPage } from "./missing-build-page.ts";
import { nameManifest } from "./name-manifest.ts";
import { nameService } from "./name-service.ts";

const built = fileURLToPath(new URL("../../.output/web", import.meta.url));
const languages = ["ru", "en"] as const;
const worker = "/service-worker.js";

/**
 * The page for a phone or a borrowed computer: the same for everybody of one language, with nothing of anybody. What it
 * shows it asks for as whoever has signed in.
 */
export function serveWeb(app: App, service: Config["service"]): void {
  for (const language of languages) {
    const path = `${webFilesPath}/${language}.webmanifest`;
    const manifest = builtPage(`${built}/${language}.webmanifest`);
    app.get(path, async (c) => {
      c.set("pattern", path);
      const found = await manifest();
      if (found === null) return c.notFound();
      const headers = { "content-type": "application/manifest+json", "cache-control": "no-cache" };
      return c.body(nameManifest(found, service[language]), 200, headers);
    });
  }
  app.use(`${webFilesPath}/*`, cachedAs, builtFiles(built, webFilesPath));
  // A file of an older build that is gone must not be answered with the page: the browser would run it as a script.
  app.get(`${webFilesPath}/*`, (c) => c.notFound());
  // Beside the page: a service worker sees no more than what lies under its own folder.
  app.use(worker, cachedAs, builtFiles(built));
  const entry = builtPage(`${built}/index.html`);
  for (const path of [webPath, "/requests/:id{\\d+}"]) {
    app.get(path, async (c) => {
      c.set("pattern", path);
      const page = await entry();
      if (page === null) return c.html(missingBuildPage(c.get("language"), "web"), 503);
      const named = nameService(page, service, c.get("language"));
      return c.html(named, 200, { "cache-control": "no-cache", vary: "accept-language" });
    });
  }
}
