import type { Context } from "hono";
import type { ScimConfig } from "../../../core/contract/config-sign-in.ts";
import type { AppDeps } from "../../app-deps.ts";
import type { App, AppEnv } from "../../app-types.ts";
import { ScimPatch } from "./apply-patch.ts";
import { type Asked, askedAttributes, isAsked, onlyAsked } from "./asked-attributes.ts";
import { invalidBody } from "./invalid-body.ts";
import { patchGroup } from "./patch-group.ts";
import { readFilter } from "./read-filter.ts";
import { scimAnswer, scimBody } from "./scim-answer.ts";
import { scimErrorResponse } from "./scim-error.ts";
import { type GroupRow, groupResource, ScimGroupBody } from "./scim-group.ts";
import { type GroupAttribute, type GroupChange, type KeptGroup, ScimGroups } from "./scim-groups.ts";
import { listOf, pageOf } from "./scim-list.ts";
import { scimPath } from "./scim-paths.ts";

const attributes = {
  displayname: "displayName",
  externalid: "externalId",
} as const satisfies Record<string, GroupAttribute>;

/** The provider's groups, and who is in them. */
export function serveGroups(
  app: App,
  scim: ScimConfig,
  { store, now, config }: Pick<AppDeps, "config" | "now" | "store">,
): void {
  const groups = new ScimGroups(store, scim);
  const one = `${scimPath}/Groups/:id`;

  app.get(`${scimPath}/Groups`, async (c) => {
    const said = c.req.query("filter");
    const filter = said === undefined ? null : readFilter(said, attributes);
    if (said !== undefined && filter === null) {
      const detail = "Only displayName and externalId can be looked up, by eq";
      return scimErrorResponse({ status: 400, scimType: "invalidFilter", detail });
    }
    const page = pageOf(c);
    const { total, rows } = await groups.list(filter, page);
    const resources = await Promise.all(rows.map((row) => shown(row, askedIn(c))));
    return scimAnswer(listOf(resources, { total, from: page.from }));
  });

  app.post(`${scimPath}/Groups`, async (c) => {
    const given = ScimGroupBody.safeParse(await scimBody(c));
    return given.success
      ? told(c, await groups.add(given.data, now()), 201)
      : scimErrorResponse(invalidBody(given.error.issues));
  });

  app.get(one, async (c) => {
    const row = await groups.find(c.req.param("id"));
    return row ? scimAnswer(await shown(row, askedIn(c))) : gone();
  });

  app.put(one, async (c) => {
    const given = ScimGroupBody.safeParse(await scimBody(c));
    return given.success
      ? change(c, () => ({ kind: "patched", group: given.data }))
      : scimErrorResponse(invalidBody(given.error.issues));
  });

  app.patch(one, async (c) => {
    const given = ScimPatch.safeParse(await scimBody(c));
    return given.success
      ? change(c, (group) => patchGroup(group, given.data.Operations))
      : scimErrorResponse(invalidBody(given.error.issues, "invalidSyntax"));
  });

  app.delete(one, async (c) => {
    const id = c.req.param("id");
    if (!(await groups.find(id))) return gone();
    await groups.remove(id, now());
    return new Response(null, { status: 204 });
  });

  async function change(c: Context<AppEnv>, made: GroupChange): Promise<Response> {
    const kept = await groups.change(c.req.param("id") ?? "", made, now());
    return kept ? told(c, kept, 200) : gone();
  }

  async function shown(row: GroupRow, asked: Asked) {
    const members = isAsked(asked, "members") ? await groups.membersOf(row.id) : null;
    return onlyAsked(groupResource(row, members, config.server.address), asked);
  }

  async function told(c: Context<AppEnv>, kept: KeptGroup, status: 200 | 201): Promise<Response> {
    switch (kept.kind) {
      case "kept":
        return scimAnswer(await shown(kept.row, askedIn(c)), status);
      case "taken":
        return scimErrorResponse({
          status: 409,
          scimType: "uniqueness",
          detail: "displayName: another group has this one",
        });
      case "unknown-member":
        return scimErrorResponse({
          status: 400,
          scimType: "invalidValue",
          detail: `members: there is no user ${kept.member}; add the user first`,
        });
      case "wrong":
        return scimErrorResponse({
          status: 400,
          scimType: "invalidValue",
          detail: `${kept.path}: this value cannot be`,
        });
    }
  }
}

const gone = (): Response => scimErrorResponse({ status: 404, detail: "There is no such group" });

const askedIn = (c: Context<AppEnv>): Asked =>
  askedAttributes({
    attributes: c.req.query("attributes"),
    excludedAttributes: c.req.query("excludedAttributes"),
  });
