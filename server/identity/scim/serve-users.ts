import type { Context } from "hono";
import type { ScimConfig } from "../../../core/contract/config-sign-in.ts";
import type { AppDeps } from "../../app-deps.ts";
import type { App, AppEnv } from "../../app-types.ts";
import { applyPatch, ScimPatch } from "./apply-patch.ts";
import { askedAttributes, onlyAsked } from "./asked-attributes.ts";
import { readFilter } from "./read-filter.ts";
import { scimAnswer } from "./scim-answer.ts";
import { scimErrorResponse } from "./scim-error.ts";
import { listOf, pageOf } from "./scim-list.ts";
import { scimPath } from "./scim-paths.ts";
import {
  type Changed,
  type PersonAttribute,
  type PersonChange,
  ScimPeople,
  type ScimRow,
} from "./scim-people.ts";
import { ScimUser, resourceOf } from "./scim-user.ts";
import { withBody } from "./with-body.ts";

const attributes = {
  username: "userName",
  externalid: "externalId",
  "emails.value": "email",
  'emails[type eq "work"].value': "email",
} as const satisfies Record<string, PersonAttribute>;

/** The people that the provider keeps. */
export function serveUsers(
  app: App,
  scim: ScimConfig,
  { store, now, live, config }: Pick<AppDeps, "config" | "live" | "now" | "store">,
): void {
  const people = new ScimPeople(store, scim);
  const base = config.server.address + scimPath;
  const one = `${scimPath}/Users/:id`;

  app.get(`${scimPath}/Users`, async (c) => {
    const said = c.req.query("filter");
    const filter = said === undefined ? null : readFilter(said, attributes);
    if (said !== undefined && filter === null) {
      const detail = "Only userName, externalId and emails.value can be looked up, by eq";
      return scimErrorResponse({ status: 400, scimType: "invalidFilter", detail });
    }
    const page = pageOf(c);
    const { total, rows } = await people.list(filter, page);
    return scimAnswer(listOf(await shown(c, rows), { total, from: page.from }));
  });

  app.post(`${scimPath}/Users`, (c) =>
    withBody(c, ScimUser, async (given) => told(c, await people.add(given, now()), 201)),
  );

  app.get(one, async (c) => {
    const row = await people.find(c.req.param("id"));
    return row ? scimAnswer((await shown(c, [row]))[0]) : nobody();
  });

  app.put(one, (c) => withBody(c, ScimUser, (person) => change(c, () => ({ kind: "patched", person }))));

  app.patch(one, (c) =>
    withBody(c, ScimPatch, ({ Operations }) => change(c, (person) => applyPatch(person, Operations))),
  );

  // Questions and answers stay under the account: it is closed, not taken away. `ask-me erase` does that.
  app.delete(one, async (c) => {
    const id = c.req.param("id");
    if (!(await people.find(id))) return nobody();
    if (await people.close(id, now())) live.drop({ account: id });
    return new Response(null, { status: 204 });
  });

  async function change(c: Context<AppEnv>, made: PersonChange): Promise<Response> {
    const changed = await people.change(c.req.param("id") ?? "", made, now());
    return changed ? told(c, changed, 200) : nobody();
  }

  async function shown(c: Context<AppEnv>, rows: readonly ScimRow[]) {
    const asked = askedAttributes(c);
    const groups = await people.groupsOf(rows.map(({ id }) => id));
    return rows.map((row) => onlyAsked(resourceOf(row, groups.get(row.id) ?? [], base), asked));
  }

  async function told(c: Context<AppEnv>, kept: Changed, status: 200 | 201): Promise<Response> {
    if (kept.kind === "wrong") {
      const detail = `${kept.path}: this value cannot be`;
      return scimErrorResponse({ status: 400, scimType: "invalidValue", detail });
    }
    if (kept.kind === "taken") {
      const detail = `${kept.what}: somebody else has this one`;
      return scimErrorResponse({ status: 409, scimType: "uniqueness", detail });
    }
    if (kept.ended) live.drop({ account: kept.row.id });
    return scimAnswer((await shown(c, [kept.row]))[0], status);
  }
}

const nobody = (): Response => scimErrorResponse({ status: 404, detail: "There is no such user" });
