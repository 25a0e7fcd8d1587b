import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SignInConfig } from "../../../../core/contract/config-sign-in.ts";
import { readMember } from "../../../../server/identity/read-member.ts";
import { giveRightsAnew } from "../../../../server/identity/scim/give-rights-anew.ts";
import { mappedScim, type ScimWorld, scimWorld } from "./scim-world.ts";

/* What the provider's groups give to the people in them. */

let world: ScimWorld;
beforeAll(async () => {
  world = await scimWorld();
});
afterAll(() => world.server.close());

const rightsOf = async (name: keyof ScimWorld["ids"]) => {
  const member = await readMember(world.server.deps.store, world.ids[name]);
  return [member?.role, ...(member?.attributes.groups ?? [])];
};

describe("what a group gives", () => {
  test("roles and groups by the settings' maps, told in the audit log, and taken back with it", async () => {
    const leads = await world.make("Ask me, старшие", world.members("anna"));
    const agents = await world.make("Ask me, агенты", world.members("anna", "boris"));
    const ural = await world.make("Ask me, Урал", world.members("anna"));
    const office = await world.make("Офис", world.members("anna"));
    const unknown = await world.make("admin", world.members("anna"));
    // The first line that fits, whatever else somebody is in; a name that no line has gives nothing.
    expect(await rightsOf("anna")).toEqual(["lead", "moscow", "ural"]);
    expect(await rightsOf("boris")).toEqual(["agent"]);
    expect(await rightsOf("vera")).toEqual(["seller"]);

    await world.patch(leads, { op: "remove", path: "members" });
    expect(await rightsOf("anna")).toEqual(["agent", "moscow", "ural"]);
    await world.patch(ural, { op: "replace", path: "displayName", value: "Бывший Урал" });
    expect(await rightsOf("anna")).toEqual(["agent", "moscow"]);
    for (const id of [leads, agents, ural, office, unknown]) await world.drop(id);
    expect(await rightsOf("anna")).toEqual(["seller"]);
    expect(await rightsOf("boris")).toEqual(["seller"]);

    const log = await world.server.deps.store.read
      .selectFrom("audit")
      .select(["action", "by"])
      .where("subject", "=", `person:${world.ids.boris}`)
      .execute();
    expect(log.slice(1)).toEqual([
      { action: "person-changed", by: null },
      { action: "person-changed", by: null },
    ]);
  });

  test("whoever is in none of the provider's groups keeps what the list of people says", async () => {
    await world.server.people([{ login: "local", role: "admin", groups: ["board"] }]);
    const local = { role: "admin", groups: '["board"]' };
    const id = await world.make("Ask me, агенты", world.members("boris"));
    await giveRightsAnew(
      world.server.deps.store,
      SignInConfig.parse({ scim: mappedScim }).scim,
      world.server.clock.now,
    );
    const row = () =>
      world.server.deps.store.read
        .selectFrom("user")
        .select(["role", "groups"])
        .where("username", "=", "local")
        .executeTakeFirst();
    expect(await row()).toEqual(local);
    await world.drop(id);
    expect(await row()).toEqual(local);
  });

  test("maps that were changed hold for those whom the provider told of before", async () => {
    const id = await world.make("Ask me, Урал", world.members("vera"));
    expect(await rightsOf("vera")).toEqual(["seller", "ural"]);
    const changed = { ...mappedScim, groups: "keep", roles: { "Ask me, Урал": "trainer" } };
    await giveRightsAnew(
      world.server.deps.store,
      SignInConfig.parse({ scim: changed }).scim,
      world.server.clock.now,
    );
    expect(await rightsOf("vera")).toEqual(["trainer", "Ask me, Урал"]);
    await world.drop(id);
  });

  test("whoever the provider deletes is out of its groups, and comes back without what they gave", async () => {
    const id = await world.make("Ask me, старшие", world.members("vera"));
    expect((await world.call("DELETE", `/Users/${world.ids.vera}`)).status).toBe(204);
    expect(await world.namesIn(id)).toEqual([]);
    expect(await world.user("vera")).toBe(world.ids.vera);
    expect(await rightsOf("vera")).toEqual(["seller"]);
    await world.drop(id);
  });

  test("whoever is added has the role of those who are in none of its groups", async () => {
    const agents = await scimWorld({ scim: { ...mappedScim, role: "agent" } });
    try {
      expect(await readMember(agents.server.deps.store, agents.ids.anna)).toMatchObject({ role: "agent" });
    } finally {
      await agents.server.close();
    }
  });

  test("without maps they give nothing", async () => {
    const plain = await scimWorld({ scim: { token: mappedScim.token } });
    try {
      await plain.make("admin", plain.members("anna"));
      expect(await readMember(plain.server.deps.store, plain.ids.anna)).toMatchObject({
        role: "seller",
        attributes: { groups: [] },
      });
    } finally {
      await plain.server.close();
    }
  });
});

describe("settings in which two say the same are refused", () => {
  const { token } = mappedScim;
  const oidc = { issuer: "https://id.polis.example", clientId: "ask-me" };
  test.each<[string, object, string]>([
    ["groups by claims too", { oidc: { ...oidc, claims: { groups: "groups" } }, scim: mappedScim }, "groups"],
    ["roles by claims too", { oidc: { ...oidc, claims: { role: "groups" } }, scim: mappedScim }, "roles"],
    [
      "groups by a header too",
      { header: { proxies: ["10.0.0.5"], groups: "X-Groups" }, scim: mappedScim },
      "groups",
    ],
  ])("%s", (_, config, what) => {
    const { error } = SignInConfig.safeParse(config);
    expect(error?.issues.map(({ path }) => path.join("."))).toContain(`scim.${what}`);
  });

  test("nobody is an administrator by default; one by a line of the map", () => {
    expect(SignInConfig.safeParse({ scim: { token, role: "admin" } }).success).toBe(false);
    expect(SignInConfig.safeParse({ scim: { token, roles: { Админы: "admin" } } }).success).toBe(true);
  });
});
