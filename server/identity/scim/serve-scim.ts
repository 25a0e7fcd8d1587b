import { bodyLimit } from "hono/body-limit";
import type { ScimConfig } from "../../../core/contract/config-sign-in.ts";
import type { AppDeps } from "../../app-deps.ts";
import type { App } from "../../app-types.ts";
import { addressOf } from "../address-of.ts";
import { isSameSecret } from "../is-same-secret.ts";
import { RateLimiter } from "../rate-limiter.ts";
import { scimErrorResponse } from "./scim-error.ts";
import { scimPath } from "./scim-paths.ts";
import { serveDiscovery } from "./serve-discovery.ts";
import { serveGroups } from "./serve-groups.ts";
import { serveUsers } from "./serve-users.ts";

const calls = { most: 6000, windowMs: 10 * 60_000 };
const wrongTokens = { most: 20, windowMs: 10 * 60_000 };
// A group of 20,000 people whose members are named with address and name.
const largestBodyBytes = 4 * 1024 * 1024;

type Deps = Pick<AppDeps, "config" | "live" | "now" | "store">;

/** SCIM 2.0 (RFC 7643, 7644): an identity provider adds, changes and deactivates people by itself, and says who is in which group. */
export function serveScim(app: App, scim: ScimConfig, deps: Deps): void {
  const { trustedProxies } = deps.config.server;
  const limiter = new RateLimiter(deps.now);

  app.use(`${scimPath}/*`, async function judge(c, next) {
    c.set("pattern", `${scimPath}/…`);
    const caller = addressOf(c, trustedProxies);
    const blocked = Math.max(
      limiter.blockedSeconds(`call ${caller}`, calls),
      limiter.blockedSeconds(`wrong ${caller}`, wrongTokens),
    );
    if (blocked > 0)
      return scimErrorResponse({ status: 429, detail: "Too many calls", retryAfterSeconds: blocked });
    limiter.count(`call ${caller}`, calls);
    const [, given = ""] = /^Bearer (.+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
    if (!isSameSecret(given, scim.token)) {
      limiter.count(`wrong ${caller}`, wrongTokens);
      const detail = "The bearer token is not the one in signIn.scim.token";
      return scimErrorResponse({ status: 401, detail });
    }
    return next();
  });
  // After the token has been judged: what strangers send is not read at all.
  app.use(
    `${scimPath}/*`,
    bodyLimit({
      maxSize: largestBodyBytes,
      onError: () => scimErrorResponse({ status: 413, detail: "Too large" }),
    }),
  );
  serveDiscovery(app, deps.config.server.address);
  serveUsers(app, scim, deps);
  serveGroups(app, scim, deps);
  app.all(`${scimPath}/*`, () =>
    scimErrorResponse({ status: 501, detail: "Only Users, Groups and what describes them are offered" }),
  );
}
