import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { removeAccount } from "../../../../server/accounts/remove-account.ts";
import { accountData } from "../../../../server/person-data/account-data.ts";
import { Group, type ScimWorld, scimWorld } from "./scim-world.ts";

/* Groups as Entra ID, Okta and Keycloak push them. */

const List = z.object({ totalResults: z.number(), Resources: z.array(Group) });

let world: ScimWorld;
beforeAll(async () => {
  world = await scimWorld();
});
afterAll(() => world.server.close());

test("a group is made, looked up, replaced and taken away", async () => {
  const made = await world.call("POST", "/Groups", {
    schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
    displayName: "Кадры",
    externalId: "ext-9",
    members: world.members("anna", "boris"),
  });
  expect(made.status).toBe(201);
  const group = Group.parse(await made.json());
  expect(group).toMatchObject({
    meta: { resourceType: "Group", location: `http://ask-me.example/scim/v2/Groups/${group.id}` },
  });
  expect(await world.namesIn(group.id)).toEqual(["anna", "boris"]);
  for (const filter of ['displayName eq "Кадры"', 'externalId eq "ext-9"']) {
    const path = `/Groups?excludedAttributes=members&filter=${encodeURIComponent(filter)}`;
    const found = List.parse(await (await world.call("GET", path)).json());
    expect(found.Resources.map(({ id }) => id)).toEqual([group.id]);
    expect(found.Resources[0]?.members).toBeUndefined();
  }
  const other = encodeURIComponent('displayName eq "Кадровики"');
  expect(List.parse(await (await world.call("GET", `/Groups?filter=${other}`)).json()).totalResults).toBe(0);
  const anna: unknown = await (await world.call("GET", `/Users/${world.ids.anna}`)).json();
  expect(anna).toMatchObject({ groups: [{ value: group.id, display: "Кадры" }] });

  const put = { displayName: "Персонал", members: world.members("vera") };
  expect(await (await world.call("PUT", `/Groups/${group.id}`, put)).json()).toMatchObject({
    displayName: "Персонал",
  });
  expect(await world.namesIn(group.id)).toEqual(["vera"]);
  await world.drop(group.id);
  for (const method of ["GET", "DELETE"])
    expect((await world.call(method, `/Groups/${group.id}`)).status).toBe(404);
  for (const method of ["PUT", "PATCH"]) {
    const body = method === "PUT" ? put : { Operations: [{ op: "add", path: "members", value: [] }] };
    expect((await world.call(method, `/Groups/${group.id}`, body)).status).toBe(404);
  }
});

test("whoever asks what is kept of them is told of the groups, and an erased person is in none", async () => {
  const { store } = world.server.deps;
  const leaver = await world.user("leaver");
  const id = await world.make("Уходят", [{ value: leaver }]);
  expect(await accountData(store.read, leaver)).toMatchObject({
    groupsAtTheProvider: [{ displayName: "Уходят" }],
  });
  await removeAccount(store, leaver, world.server.clock.now);
  const left = await store.read
    .selectFrom("scim_member")
    .select("account")
    .where("groupId", "=", id)
    .execute();
  expect(left).toEqual([]);
  await world.drop(id);
});

describe("members change", () => {
  const steps: readonly (readonly [string, (one: string) => object, readonly string[]])[] = [
    [
      "added, as Entra ID does",
      (value) => ({ op: "Add", path: "members", value: [{ value }] }),
      ["anna", "boris", "vera"],
    ],
    [
      "added without a path",
      (value) => ({ op: "add", value: { members: [{ value }] } }),
      ["anna", "boris", "vera"],
    ],
    [
      "one, not in a list",
      (value) => ({ op: "add", path: "members", value: { value } }),
      ["anna", "boris", "vera"],
    ],
    ["replaced", (value) => ({ op: "replace", path: "members", value: [{ value }] }), ["vera"]],
    ["all taken out", () => ({ op: "remove", path: "members" }), []],
    [
      "taken out who is none",
      (value) => ({ op: "remove", path: `members[value eq "${value}"]` }),
      ["anna", "boris"],
    ],
    [
      "and the name, as Okta sends it",
      () => ({ op: "replace", value: { id: "x", displayName: "Другие" } }),
      ["anna", "boris"],
    ],
  ];
  test.each(steps)("%s", async (_, operation, expected) => {
    const id = await world.make("Смена", world.members("anna", "boris"));
    expect((await world.patch(id, operation(world.ids.vera))).status).toBe(200);
    expect(await world.namesIn(id)).toEqual(expected);
    await world.drop(id);
  });

  test("taken out, in both spellings that providers have", async () => {
    const id = await world.make("Смена", world.members("anna", "boris", "vera"));
    await world.patch(id, { op: "Remove", path: "members", value: [{ value: world.ids.anna }] });
    await world.patch(id, { op: "remove", path: `members[value eq "${world.ids.boris}"]` });
    expect(await world.namesIn(id)).toEqual(["vera"]);
    await world.drop(id);
  });

  test("several at once, and none is lost", async () => {
    const id = await world.make("Смена");
    await Promise.all(
      Object.values(world.ids).map((value) =>
        world.patch(id, { op: "add", path: "members", value: [{ value }] }),
      ),
    );
    expect(await world.namesIn(id)).toEqual(["anna", "boris", "vera"]);
    await world.drop(id);
  });
});
