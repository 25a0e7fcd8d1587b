import type { AppDeps } from "../app-deps.ts";
import type { App } from "../app-types.ts";
import { describeApi } from "./describe-api.ts";
import { docsPage } from "./docs-page.ts";
import { pageStyle, pageStylePath } from "./page-style.ts";
import { serveConsole } from "./serve-console.ts";
import { serveExtension } from "./serve-extension.ts";
import { serveViolations } from "./serve-violations.ts";
import { serveWeb } from "./serve-web.ts";

const documentPath = "/api/openapi.json";

/** Everything that a person opens in a browser. Called last: the API's description is of what was served before. */
export function servePages(app: App, { config, ...deps }: Pick<AppDeps, "config" | "log" | "now">): void {
  const api = describeApi(app, config.server.address);
  app.get(documentPath, (c) => {
    c.set("pattern", documentPath);
    return c.json(api());
  });
  app.get("/api/docs", (c) => {
    c.set("pattern", "/api/docs");
    return c.html(docsPage(c.get("language"), api(), documentPath));
  });
  app.get(pageStylePath, (c) => {
    c.set("pattern", pageStylePath);
    return c.body(pageStyle, 200, { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" });
  });
  serveViolations(app, deps);
  serveExtension(app, config);
  serveConsole(app);
  serveWeb(app, config.service);
}
