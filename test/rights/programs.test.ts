import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { connectedToken } from "./connect-browser.ts";
import { namedThings } from "./named-things.ts";
import { answerTo, callOn, operationsOf, withToken } from "./operations.ts";
import { actors, createWorld, tokens } from "./world.ts";

/*
 * What a token of the settings opens, it opens to whoever has exactly that one: no session, no browser of a person's, no other
 * program's token. The matrix walks the same with every role's cookie.
 */

const world = await createWorld();
const things = await namedThings(world);
const operations = operationsOf(world).filter(({ token }) => token !== null);
const person = { bearer: "" };
beforeAll(async () => {
  person.bearer = await connectedToken(world, actors.underwriter);
});
afterAll(() => world.close());

test("there are such for the directory and for the collector", () => {
  expect(new Set(operations.map(({ token }) => token))).toEqual(new Set(Object.keys(tokens)));
});

describe.each(operations.map((operation) => [operation.id, operation] as const))("%s", (_, operation) => {
  const right = withToken(operation)["authorization"] ?? "";
  const others = Object.values(tokens).filter((token) => !right.endsWith(token));
  const named = (name: string) => callOn(operation, name);
  const thing = things[operation.names ?? ""];
  const wrong: Readonly<Record<string, () => string | undefined>> = {
    "no token": () => undefined,
    "an empty one": () => "Bearer ",
    "a longer one": () => `${right}x`,
    "a shorter one": () => right.slice(0, -1),
    "another program's": () => `Bearer ${others.join(" ")}`,
    "the right one for another scheme": () => right.replace("Bearer", "Basic"),
    "a person's connected browser": () => `Bearer ${person.bearer}`,
  };

  test.each(Object.entries(wrong))("refuses %s, whatever it names", async (_how, tokenOf) => {
    const authorization = tokenOf();
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const there = await answerTo(world, null, { ...named(thing?.there ?? "zqthere"), headers });
    expect(there).toMatch(/^401 /);
    const absent = await answerTo(world, null, { ...named(thing?.absent ?? "zqabsent"), headers });
    expect(absent).toBe(there);
  });
});

test("with the right one everything is open, and a token in the address opens nothing", async () => {
  for (const operation of operations.filter(({ method }) => method === "GET")) {
    const call = callOn(operation, things[operation.names ?? ""]?.there ?? "1");
    expect(await answerTo(world, null, { ...call, headers: withToken(operation) })).toMatch(/^200 /);
    const query = new URLSearchParams({ token: tokens.scim, access_token: tokens.scim });
    expect(await answerTo(world, null, { ...call, path: `${call.path}?${query}` })).toMatch(/^401 /);
  }
});

const Resource = z.object({ id: z.string() });

test("what the directory does to people is in the log", async () => {
  const { read } = world.server.deps.store;
  const scim = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const headers = withToken({ token: "scim" });
    const said = await answerTo(world, null, { method, path: `/scim/v2${path}`, body, headers, name: "zq" });
    expect(said).toMatch(/^20\d /);
    return said.length > 4 ? JSON.parse(said.slice(4)) : null;
  };
  const schemas = ["urn:ietf:params:scim:schemas:core:2.0:User"];
  const user = {
    schemas,
    userName: "zqnew",
    displayName: "Новая",
    emails: [{ value: "zqnew@polis.example" }],
  };
  const { id } = Resource.parse(await scim("POST", "/Users", user));
  await scim("PUT", `/Users/${id}`, { ...user, displayName: "Новее" });
  const Operations = [{ op: "replace", path: "displayName", value: "Новейшая" }];
  await scim("PATCH", `/Users/${id}`, { schemas: [], Operations });
  await scim("DELETE", `/Users/${id}`);
  const rows = await read
    .selectFrom("audit")
    .select("action")
    .where("subject", "=", `person:${id}`)
    .orderBy("seq")
    .execute();
  expect(rows.map(({ action }) => action)).toEqual([
    "person-added",
    "person-changed",
    "person-changed",
    "person-deactivated",
  ]);
});

test("the directory's token is nobody: it opens no operation of people", async () => {
  const headers = withToken({ token: "scim" });
  for (const operation of operationsOf(world).filter(
    ({ token, who }) => token === null && who !== "public",
  )) {
    const call = callOn(operation, things[operation.names ?? ""]?.there ?? "1");
    expect([operation.id, await answerTo(world, null, { ...call, headers })]).toEqual([
      operation.id,
      expect.stringMatching(/^401 /),
    ]);
  }
});
