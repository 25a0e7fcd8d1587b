import { afterAll, describe, expect, test } from "vitest";
import { canaryOf } from "./canary.ts";
import { namedThings } from "./named-things.ts";
import { answerTo, callOn, mayUse, operationsOf, withToken } from "./operations.ts";
import { actors, createWorld, secrets } from "./world.ts";

/*
 * Names that cannot be one, names of other kinds of things, and methods that a path does not have: none of them opens
 * anything, and none of them ends in an error of the server.
 */

const world = await createWorld();
const operations = operationsOf(world);
const things = await namedThings(world);
afterAll(() => world.close());

/** With all counts every pair; else one of so many, the same in each run. */
const oneOf = process.env["COUNTS"] === "full" ? 1 : 9;
const some = <T>(all: readonly T[]): T[] => all.filter((_, at) => at % oneOf === 0);

const odd = [
  "0",
  "-1",
  "1.5",
  "1e3",
  "99999999999999999999",
  "NaN",
  "null",
  "undefined",
  "__proto__",
  "constructor",
  "..",
  "../../../etc/passwd",
  "..\\..\\",
  "1/../2",
  "a\u0000b",
  "' or 1=1 --",
  `"; drop table audit; --`,
  "${SERVER_SECRET}",
  "%",
  "%2e%2e%2f",
  "\u202Egnp",
  "\uD800",
  "😀",
  "a".repeat(3000),
  "*",
  "?",
  "#",
  " ",
];

const named = operations.filter(({ names, who }) => names !== null && who !== "public");
/** Anybody may ask for these; «..» is no name in an address but another address. */
const open = operations.filter(({ names, who }) => names !== null && who === "public");
/** SCIM says so of whatever it does not offer (RFC 7644, 3.12): «..» there is another address, too. */
const notOffered = /^(?:4\d\d|501) /;
const foreign = Object.values(secrets)
  .filter(({ name }) => name !== "open")
  .map(canaryOf);
/** Knows nothing of what is closed, and may use what their role may. */
const ignorant = [actors.seller, actors.agent, actors.lead, actors.trainer];
const userOf = (operation: (typeof named)[number]) =>
  ignorant.find((actor) => mayUse(actor, operation)) ?? actors.admin;

/** As it stands in an address: half a character cannot, and is replaced as browsers do. */
const encodable = (name: string): string => name.toWellFormed();

test.each(some(named.flatMap((operation) => odd.map((name) => [operation.id, name, operation] as const))))(
  "%s finds nothing under %j",
  async (_id, name, operation) => {
    const call = { ...callOn(operation, encodable(name)), headers: withToken(operation) };
    const said = await answerTo(world, userOf(operation), { ...call, name: "zqnothing" });
    expect(said).toMatch(operation.token === "scim" ? notOffered : /^4\d\d /);
  },
);

test.each(open.map((operation) => [operation.id, operation] as const))(
  "%s finds nothing under any of them either",
  async (_id, operation) => {
    for (const name of odd.filter((one) => one !== "..")) {
      const call = { ...callOn(operation, encodable(name)), name: "zqnothing" };
      expect([name, await answerTo(world, null, call)]).toEqual([name, expect.stringMatching(/^4\d\d /)]);
    }
  },
);

test("whoever is signed in nowhere comes through no door by what stands in its query", async () => {
  const doors = operations.filter(({ id, method }) => method === "GET" && id.startsWith("oidc"));
  expect(doors.length).toBe(3);
  for (const { path } of doors) {
    for (const value of odd.map(encodable)) {
      const query = new URLSearchParams({ to: value, state: value, code: value, parting: value });
      const response = await world.server.get(`${path}?${query}`);
      expect([path, response.status, response.headers.get("location")]).toEqual([
        path,
        302,
        expect.stringMatching(/^\/sign-in(?:\?|$)/),
      ]);
      expect(response.headers.getSetCookie().join()).not.toContain("session_token");
    }
  }
});

describe("names of other kinds of things", () => {
  const pairs = named.flatMap((operation) =>
    Object.entries(things)
      .filter(([kind]) => kind !== operation.names)
      .map(([kind, { there }]) => [`${operation.id} for the name of a ${kind}`, there, operation] as const),
  );
  test.each(some(pairs).filter(([, , { method }]) => method === "GET"))(
    "%s tells nothing that is closed",
    async (_name, there, operation) => {
      const actor = userOf(operation);
      const call = { ...callOn(operation, there), headers: withToken(operation) };
      const said = await answerTo(world, actor, call);
      expect(said).not.toMatch(/^5\d\d /);
      // Whoever keeps everything reads finance, too.
      const closed = foreign.filter(
        (canary) => actor !== actors.admin || canary === canaryOf(secrets.limits),
      );
      expect(closed.filter((canary) => said.includes(canary))).toEqual([]);
    },
  );
  test.each(some(pairs).filter(([, , { method }]) => method !== "GET"))(
    "%s does not fail",
    async (_name, there, operation) => {
      const call = { ...callOn(operation, there), headers: withToken(operation) };
      expect(await answerTo(world, userOf(operation), call)).not.toMatch(/^5\d\d /);
    },
  );
});

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "QUERY"];
const paths = [...new Set(operations.map(({ path }) => path))];

test.each(paths)("%s has no method but those of the document", async (path) => {
  const those = operations.filter((operation) => operation.path === path);
  const declared = those.map(({ method }) => method);
  const token = those[0]?.token ?? null;
  for (const method of methods.filter((one) => !declared.includes(one))) {
    const headers = withToken({ token });
    const call = { method, path: path.replace(/\{\w+\}/, "1"), name: "zqnothing", headers };
    expect([method, await answerTo(world, actors.admin, call)]).toEqual([
      method,
      expect.stringMatching(token === "scim" ? /^(?:404|501) / : /^(?:404|405|400) /),
    ]);
  }
});
