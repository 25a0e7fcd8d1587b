import type { HonoRequest } from "hono";
import type { Language } from "../../core/language/define-messages.ts";
import type { AppDeps } from "../app-deps.ts";
import type { App } from "../app-types.ts";
import { describeApi } from "./api/describe-api.ts";
import { docsPage } from "./api/docs-page.ts";
import { documentLanguage } from "./api/document-language.ts";
import { perLanguage } from "./api/per-language.ts";
import { pageStyle, pageStylePath } from "./page-style.ts";
import { serveConsole } from "./serve-console.ts";
import { serveExtension } from "./serve-extension.ts";
import { serveViolations } from "./serve-violations.ts";
import { serveWeb } from "./serve-web.ts";

const documentPath = "/api/openapi.json";

/** Everything that a person opens in a browser. Called last: the API's description is of what was served before. */
export function servePages(app: App, { config, ...deps }: Pick<AppDeps, "config" | "log" | "now">): void {
  serveViolations(app, deps);
  serveExtension(app, config);
  const api = describeApi(app, config.server.address);
  const docs = perLanguage((language) => docsPage(language, api(language), documentPath));
  app.get(documentPath, (c) => {
    c.set("pattern", documentPath);
    // A program that asks for no language is read by whoever wrote it.
    const language = languageAsked(c.req) ?? "en";
    return c.json(api(language), 200, { "content-language": language, vary: "accept-language" });
  });
  app.get("/api/docs", (c) => {
    c.set("pattern", "/api/docs");
    const language = languageAsked(c.req) ?? c.get("language");
    return c.html(docs(language), 200, {
      "content-language": language,
      vary: "accept-language",
    });
  });
  app.get(pageStylePath, (c) => {
    c.set("pattern", pageStylePath);
    return c.body(pageStyle, 200, { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" });
  });
  serveConsole(app);
  serveWeb(app, config.service);
}

const languageAsked = (request: HonoRequest): Language | null =>
  documentLanguage(request.query("language"), request.header("accept-language"));
