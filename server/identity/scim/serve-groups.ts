import type { Context } from "hono";
import type { ScimConfig } from "../../../core/contract/config-sign-in.ts";
import type { AppDeps } from "../../app-deps.ts";
import type { App, AppEnv } from "../../app-types.ts";
import { ScimPatch } from "./apply-patch.ts";
import { askedAttributes, isAsked, onlyAsked } from "./asked-attributes.ts";
import { patchGroup } from "./patch-group.ts";
import { readFilter } from "./read-filter.ts";
import { scimAnswer } from "./scim-answer.ts";
import { scimErrorResponse } from "./scim-error.ts";
import { type GroupRow, groupResource, ScimGroupBody } from "./scim-group.ts";
import { type GroupAttribute, type GroupChange, type KeptGroup, ScimGroups } from "./scim-groups.ts";
import { listOf, pageOf } from "./scim-list.ts";
import { scimPath } from "./scim-paths.ts";
import { withBody } from "./with-body.ts";

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
    return scimAnswer(listOf(await shown(c, rows), { total, from: page.from }));
  });

  app.post(`${scimPath}/Groups`, (c) =>
    withBody(c, ScimGroupBody, async (given) => told(c, await groups.add(given, now()), 201)),
  );

  app.get(one, async (c) => {
    const row = await groups.find(c.req.param("id"));
    return row ? scimAnswer((await shown(c, [row]))[0]) : gone();
  });

  app.put(one, (c) => withBody(c, ScimGroupBody, (group) => change(c, () => ({ kind: "patched", group }))));

  app.patch(one, (c) =>
    withBody(c, ScimPatch, ({ Operations }) => change(c, (group) => patchGroup(group, Operations))),
  );

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

  async function shown(c: Context<AppEnv>, rows: readonly GroupRow[]) {
    const asked = askedAttributes(c);
    const members = (id: string) => (isAsked(asked, "members") ? groups.membersOf(id) : null);
    return Promise.all(
      rows.map(async (row) =>
        onlyAsked(groupResource(row, await members(row.id), config.server.address), asked),
      ),
    );
  }

  async function told(c: Context<AppEnv>, kept: KeptGroup, status: 200 | 201): Promise<Response> {
    switch (kept.kind) {
      case "kept":
        return scimAnswer((await shown(c, [kept.row]))[0], status);
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
