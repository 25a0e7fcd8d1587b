import { createHash, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AppDeps } from "../../app-deps.ts";
import type { App, AppEnv } from "../../app-types.ts";
import { addressOf } from "../address-of.ts";
import { RateLimiter } from "../rate-limiter.ts";
import { applyPatch, ScimPatch } from "./apply-patch.ts";
import { readFilter } from "./read-filter.ts";
import { type ScimError, scimErrorResponse, scimType } from "./scim-error.ts";
import { type Kept, ScimPeople, type ScimRow } from "./scim-people.ts";
import { type ScimPerson, ScimUser, personOf, resourceOf } from "./scim-user.ts";

const scimPath = "/scim/v2";
const calls = { most: 6000, windowMs: 10 * 60_000 };
const wrongTokens = { most: 20, windowMs: 10 * 60_000 };
const most = 200;
const largestBodyBytes = 256 * 1024;

type Deps = Pick<AppDeps, "config" | "live" | "now" | "store">;

/** SCIM 2.0 for people alone (RFC 7643, 7644): an identity provider adds, changes and deactivates them by itself. */
export function serveScim(app: App, { token }: { readonly token: string }, deps: Deps): void {
  const { now, live, config } = deps;
  const { address, trustedProxies } = config.server;
  const people = new ScimPeople(deps.store);
  const limiter = new RateLimiter(now);
  const base = address + scimPath;
  const isRight = tokenJudge(token);

  app.use(
    `${scimPath}/*`,
    bodyLimit({ maxSize: largestBodyBytes, onError: () => refuse({ status: 413, detail: "Too large" }) }),
  );
  app.use(`${scimPath}/*`, async function judge(c, next) {
    c.set("pattern", `${scimPath}/…`);
    const caller = addressOf(c, trustedProxies);
    const blocked = Math.max(
      limiter.blockedSeconds(`call ${caller}`, calls),
      limiter.blockedSeconds(`wrong ${caller}`, wrongTokens),
    );
    if (blocked > 0) return refuse({ status: 429, detail: "Too many calls", retryAfterSeconds: blocked });
    limiter.count(`call ${caller}`, calls);
    if (!isRight(c.req.header("authorization"))) {
      limiter.count(`wrong ${caller}`, wrongTokens);
      return refuse({ status: 401, detail: "The bearer token is not the one in signIn.scim.token" });
    }
    return next();
  });

  app.get(`${scimPath}/ServiceProviderConfig`, () => answer(serviceConfig));

  app.get(`${scimPath}/Users`, async (c) => {
    const asked = c.req.query("filter");
    const filter = asked === undefined ? null : readFilter(asked);
    if (asked !== undefined && filter === null) {
      const detail = "Only userName, externalId and emails.value can be looked up, by eq";
      return refuse({ status: 400, scimType: "invalidFilter", detail });
    }
    const from = Math.max(1, wholeOf(c.req.query("startIndex"), 1));
    const count = Math.min(most, Math.max(0, wholeOf(c.req.query("count"), 100)));
    const { total, rows } = await people.list(filter, { from: from - 1, count });
    return answer({
      schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
      totalResults: total,
      startIndex: from,
      itemsPerPage: rows.length,
      Resources: rows.map((row) => resourceOf(row, base)),
    });
  });

  app.post(`${scimPath}/Users`, async (c) => {
    const given = ScimUser.safeParse(await bodyOf(c));
    return given.success
      ? told(await people.add(given.data, now()), 201)
      : refuse(invalid(given.error.issues));
  });

  const withPerson = (handle: (c: Context<AppEnv>, row: ScimRow) => Promise<Response>) => {
    return async (c: Context<AppEnv>): Promise<Response> => {
      const row = await people.find(c.req.param("id") ?? "");
      return row ? handle(c, row) : refuse({ status: 404, detail: "There is no such user" });
    };
  };
  const change = async (row: ScimRow, person: ScimPerson): Promise<Response> =>
    told(await people.change(row.id, person, now()), 200);
  const one = `${scimPath}/Users/:id`;

  app.get(
    one,
    withPerson((_, row) => Promise.resolve(answer(resourceOf(row, base)))),
  );
  app.put(
    one,
    withPerson(async (c, row) => {
      const given = ScimUser.safeParse(await bodyOf(c));
      return given.success ? change(row, given.data) : refuse(invalid(given.error.issues));
    }),
  );
  app.patch(
    one,
    withPerson(async (c, row) => {
      const given = ScimPatch.safeParse(await bodyOf(c));
      if (!given.success) return refuse({ ...invalid(given.error.issues), scimType: "invalidSyntax" });
      const patched = applyPatch(personOf(row), given.data.Operations);
      return patched.kind === "patched"
        ? change(row, patched.person)
        : refuse({ status: 400, scimType: "invalidValue", detail: `${patched.path}: this value cannot be` });
    }),
  );
  // Questions and answers stay under the account: it is closed, not taken away. `ask-me erase` does that.
  app.delete(
    one,
    withPerson(async (_, row) => {
      const closed = await change(row, { ...personOf(row), active: false });
      return closed.ok ? new Response(null, { status: 204 }) : closed;
    }),
  );
  app.all(`${scimPath}/*`, () =>
    refuse({ status: 501, detail: "Only Users and ServiceProviderConfig are offered" }),
  );

  function told(kept: Kept, status: 200 | 201): Response {
    if (kept.kind === "taken") {
      const detail = `${kept.what}: somebody else has this one`;
      return refuse({ status: 409, scimType: "uniqueness", detail });
    }
    if (kept.ended) live.drop({ account: kept.row.id });
    return answer(resourceOf(kept.row, base), status);
  }
}

const refuse = (error: ScimError): Response => scimErrorResponse(error);

function answer(body: unknown, status = 200): Response {
  const headers = { "content-type": scimType, "cache-control": "no-store" };
  return new Response(JSON.stringify(body), { status, headers });
}

const wholeOf = (text: string | undefined, otherwise: number): number =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function invalid(issues: readonly Issue[]): ScimError {
  const detail = issues.map(({ path, message }) => `${path.map(String).join(".")}: ${message}`).join("; ");
  return { status: 400, scimType: "invalidValue", detail };
}

async function bodyOf(c: Context<AppEnv>): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    return undefined;
  }
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Digests are compared: of equal length whatever was sent, and in equal time. */
function tokenJudge(token: string): (authorization: string | undefined) => boolean {
  const right = digest(token);
  return (authorization) => {
    const [, given = ""] = /^Bearer (.+)$/i.exec(authorization ?? "") ?? [];
    return timingSafeEqual(digest(given), right);
  };
}

const off = { supported: false } as const;
const serviceConfig = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
  patch: { supported: true },
  bulk: { ...off, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: most },
  changePassword: off,
  sort: off,
  etag: off,
  authenticationSchemes: [
    { type: "oauthbearertoken", name: "Bearer token", description: "signIn.scim.token of ask-me.yaml" },
  ],
};
