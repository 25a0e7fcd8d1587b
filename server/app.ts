import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { fileEndpoints } from "../core/contract/file-endpoints.ts";
import { authPath, livePath, specialistPath } from "../core/contract/paths.ts";
import { portalEndpoints } from "../core/contract/portal-endpoints.ts";
import { chooseLanguage } from "../core/language/choose-language.ts";
import { serveAccount } from "./account-part.ts";
import type { AppDeps } from "./app-deps.ts";
import type { App, AppEnv } from "./app-types.ts";
import { servePortal } from "./catalogue/portal-part.ts";
import { compressWell } from "./compress-well.ts";
import { fileHeaders } from "./files/file-headers.ts";
import { serveProvider } from "./identity/provider/serve-provider.ts";
import { serveProxy } from "./identity/proxy/serve-proxy.ts";
import { serveAuth } from "./identity/serve-auth.ts";
import { serveScim } from "./identity/scim/serve-scim.ts";
import { serveWays } from "./identity/serve-ways.ts";
import { refuseForeignOrigin } from "./identity/refuse-foreign-origin.ts";
import { logRequests } from "./log-requests.ts";
import { measureRequests } from "./metrics/measure-requests.ts";
import { servePages } from "./pages/serve-pages.ts";
import { problemDetails } from "./problem-messages.ts";
import { problemResponse } from "./problem-response.ts";
import { refuseForeignHost } from "./refuse-foreign-host.ts";
import { securityHeaders } from "./security-headers.ts";
import type { Serving } from "./serve-endpoint.ts";
import { serveView } from "./view/view-part.ts";
import { unavailable } from "./store/database-unavailable-error.ts";

const largestBodyBytes = 1024 * 1024;

/** The whole application over what it is given; it opens nothing and listens nowhere. */
export function createApp({ parts, ...deps }: AppDeps): App {
  const app: App = new OpenAPIHono<AppEnv>();
  app.use(async function knowTheCaller(c, next) {
    c.set("language", chooseLanguage(c.req.header("accept-language")));
    c.set("requestId", crypto.randomUUID());
    await next();
    c.res.headers.set("x-request-id", c.get("requestId"));
  });
  app.use(logRequests(deps.log, deps.now));
  app.use(measureRequests(deps.metrics));
  app.use(fileEndpoints.file.path.replace("{file}", "*"), fileHeaders);
  app.use(`${specialistPath}/:token/files/*`, fileHeaders);
  app.use(securityHeaders(deps.config.server.address));
  const { address, otherNames } = deps.config.server;
  app.use(refuseForeignHost([new URL(address).hostname, ...otherNames]));
  // An event stream must leave event by event; compression would hold it back.
  const compressed = compress();
  app.use(function compressAllButStreams(c, next) {
    return c.req.path.startsWith(livePath) ? next() : compressed(c, next);
  });
  app.use(portalEndpoints.records.path, compressWell);
  const limited = bodyLimit({
    maxSize: largestBodyBytes,
    onError: (c) =>
      problemResponse({ problem: "too-large" }, chooseLanguage(c.req.header("accept-language"))),
  });
  // A file's bytes have a limit of their own, and nobody reads them before it is known who sends them.
  app.use("/api/*", function limitAllButFiles(c, next) {
    return c.req.path === fileEndpoints.uploadFile.path ? next() : limited(c, next);
  });
  app.use("/api/*", refuseForeignOrigin(deps.config.server.address));
  app.notFound((c) => problemResponse({ problem: "not-found" }, c.get("language")));
  app.onError((error, c) => {
    const known = unavailable(error);
    // What the error says may hold what a person typed: it goes to the log, and the answer has its number there.
    if (!known) deps.log.error({ err: error, request: c.get("requestId") }, "failed");
    const language = c.get("language");
    if (known) return problemResponse({ problem: known.problem }, language);
    const detail = problemDetails(language).numbered(c.get("requestId"));
    return problemResponse({ problem: "internal", detail }, language);
  });

  const serving: Serving = { app, accountOf: deps.identity.accountOf, witness: deps.witness };
  const { oidc, header, scim } = deps.config.signIn;
  if (scim) serveScim(app, scim, deps);
  if (header) serveProxy(app, header, deps);
  const parting = oidc && serveProvider(app, oidc, deps);
  serveAuth(app, authPath, { ...deps, ...(parting && { parting }) });
  serveWays(serving, deps);
  serveAccount(serving, deps);
  servePortal(serving, deps);
  serveView(serving, deps);
  for (const part of parts) part(serving, deps);
  servePages(app, deps);
  return app;
}
