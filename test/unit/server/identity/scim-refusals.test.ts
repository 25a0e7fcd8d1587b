import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type ScimWorld, scimWorld } from "./scim-world.ts";

/* What providers ask first, and what they are refused. */

const Refusal = z.object({ scimType: z.string().optional(), detail: z.string() });

let world: ScimWorld;
beforeAll(async () => {
  world = await scimWorld();
});
afterAll(() => world.server.close());

const refusal = async (response: Response) => ({
  status: response.status,
  ...Refusal.parse(await response.json()),
});

describe("refused as RFC 7644 says", () => {
  test.each<[string, unknown]>([
    ["no name", { members: [] }],
    ["an empty name", { displayName: " " }],
    ["a name that is a list", { displayName: ["a"] }],
    ["members that are texts", { displayName: "a", members: ["anna"] }],
    ["a group within a group", { displayName: "a", members: [{ value: "x", type: "Group" }] }],
    ["a list", []],
    ["no JSON", undefined],
  ])("%s", async (_, body) => {
    expect(await refusal(await world.call("POST", "/Groups", body))).toMatchObject({
      status: 400,
      scimType: "invalidValue",
    });
  });

  test("a name that another group has", async () => {
    const [one, two] = [await world.make("Первая"), await world.make("Вторая")];
    const taken = { status: 409, scimType: "uniqueness" };
    expect(await refusal(await world.call("POST", "/Groups", { displayName: "Первая" }))).toMatchObject(
      taken,
    );
    const rename = { op: "replace", path: "displayName", value: "Первая" };
    expect(await refusal(await world.patch(two, rename))).toMatchObject(taken);
    for (const id of [one, two]) await world.drop(id);
  });

  test("a member that there is not: nothing of the change is kept", async () => {
    const id = await world.make("Смена", world.members("anna"));
    const add = { op: "add", path: "members", value: [{ value: world.ids.boris }, { value: "nobody" }] };
    expect(await refusal(await world.patch(id, add))).toMatchObject({
      status: 400,
      detail: "members: there is no user nobody; add the user first",
    });
    expect(await world.namesIn(id)).toEqual(["anna"]);
    await world.drop(id);
  });

  test.each<[string, object]>([
    ["the name away", { op: "remove", path: "displayName" }],
    ["a filter that is not understood", { op: "remove", path: 'members[type eq "User"]' }],
    ["members by a number", { op: "add", path: "members", value: [{ value: 7 }] }],
    ["nothing at all", { op: "add", value: "x" }],
    ["nobody to add", { op: "add", path: "members" }],
  ])("a patch of %s", async (_, operation) => {
    const id = await world.make("Смена", world.members("anna"));
    expect(await refusal(await world.patch(id, operation))).toMatchObject({
      status: 400,
      scimType: "invalidValue",
    });
    expect(await world.namesIn(id)).toEqual(["anna"]);
    await world.drop(id);
  });

  test("an operation that there is not, and a filter", async () => {
    const id = await world.make("Смена");
    expect(await refusal(await world.patch(id, { op: "move", path: "members" }))).toMatchObject({
      scimType: "invalidSyntax",
    });
    const filter = encodeURIComponent('members co "x"');
    expect(await refusal(await world.call("GET", `/Groups?filter=${filter}`))).toMatchObject({
      scimType: "invalidFilter",
    });
    await world.drop(id);
  });
});

const Described = z.object({ Resources: z.array(z.object({ id: z.string() })) });
const described = async (path: string): Promise<string[]> =>
  Described.parse(await (await world.call("GET", path)).json()).Resources.map(({ id }) => id);

test("what providers ask first: what there is, and how it looks", async () => {
  expect(await described("/ResourceTypes")).toEqual(["User", "Group"]);
  const schemas = await described("/Schemas");
  expect(schemas).toHaveLength(3);
  for (const id of schemas) {
    const one: unknown = await (await world.call("GET", `/Schemas/${id}`)).json();
    expect(one).toMatchObject({ id, meta: { resourceType: "Schema" } });
  }
  expect(await (await world.call("GET", "/ResourceTypes/Group")).json()).toMatchObject({
    endpoint: "/Groups",
  });
  for (const path of ["/ResourceTypes/Robot", "/Schemas/none"])
    expect((await world.call("GET", path)).status).toBe(404);
});

/** By path and method; whatever else is under `/scim/v2` is answered with 501. */
const calls: Readonly<Record<string, readonly string[]>> = {
  "/ServiceProviderConfig": ["GET"],
  "/ResourceTypes": ["GET"],
  "/ResourceTypes/{id}": ["GET"],
  "/Schemas": ["GET"],
  "/Schemas/{id}": ["GET"],
  "/Users": ["GET", "POST"],
  "/Users/{id}": ["GET", "PUT", "PATCH", "DELETE"],
  "/Groups": ["GET", "POST"],
  "/Groups/{id}": ["GET", "PUT", "PATCH", "DELETE"],
};

test("every call that is named is answered, none beyond, and none without the token", async () => {
  const id = await world.make("Смена");
  for (const [pattern, methods] of Object.entries(calls)) {
    const path = pattern.replace("{id}", pattern.startsWith("/Groups") ? id : "nothing");
    const anonymous = await world.server.app.request(`http://ask-me.example/scim/v2${path}`);
    expect([path, anonymous.status]).toEqual([path, 401]);
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
      const body = method === "GET" ? undefined : { displayName: "Смена" };
      const isOffered = (await world.call(method, path, body)).status !== 501;
      expect([method, path, isOffered]).toEqual([method, path, methods.includes(method)]);
    }
  }
});
