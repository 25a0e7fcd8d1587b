import type { Context } from "hono";
import type { ProxyHeaderConfig } from "../../../core/contract/config-sign-in.ts";
import { ownPath } from "../../../core/contract/own-path.ts";
import { viewPath } from "../../../core/contract/paths.ts";
import type { AppDeps } from "../../app-deps.ts";
import type { App, AppEnv } from "../../app-types.ts";
import { problemResponse } from "../../problem-response.ts";
import { elsewherePaths, failedPath } from "../elsewhere-paths.ts";
import { welcomeIn } from "../welcome-in.ts";
import { type ProxyHeader, readProxyHeader } from "./read-proxy-header.ts";

type Deps = Pick<AppDeps, "identity" | "log" | "now" | "store">;

/**
 * Signing in by what a reverse proxy says in a header. The session is an ordinary one; the header only begins it, and from then
 * on must not name anybody else. Called before any other address is offered.
 */
export function serveProxy(app: App, header: ProxyHeaderConfig, deps: Deps): void {
  const read = readProxyHeader(header);
  let told = false;
  const readOf = (c: Context<AppEnv>): ProxyHeader => {
    const incoming = c.env?.incoming;
    const found = read({
      connection: incoming?.socket.remoteAddress,
      rawHeaders: incoming?.rawHeaders ?? [],
    });
    if (found.kind === "stranger" && found.forged && !told) {
      told = true;
      deps.log.warn(
        { header: header.login },
        "the sign-in header came from another address than signIn.header.proxies and is ignored; this is said once",
      );
    }
    return found;
  };

  app.on("ALL", ["/api/*", `${viewPath}/*`], async function refuseAnotherPerson(c, next) {
    const found = readOf(c);
    if (found.kind === "unclear") return problemResponse({ problem: "unauthenticated" }, c.get("language"));
    if (found.kind === "named" && c.req.path !== elsewherePaths.proxyStart) {
      const account = await deps.identity.accountOf(c.req.raw.headers);
      if (account !== null && account.login !== found.provided.login)
        return problemResponse({ problem: "unauthenticated" }, c.get("language"));
    }
    return next();
  });

  const rules = { ...header, knownBy: "login", knownWithPassword: true } as const;
  app.get(elsewherePaths.proxyStart, async (c) => {
    c.set("pattern", elsewherePaths.proxyStart);
    c.header("cache-control", "no-store");
    const to = ownPath(c.req.query("to"));
    const found = readOf(c);
    if (found.kind !== "named") return c.redirect(failedPath("no-header", to));
    const session = { remember: c.req.query("remember") !== "no", sid: null, hint: null };
    return welcomeIn(c, { provided: found.provided, rules, to, session }, deps);
  });
}
