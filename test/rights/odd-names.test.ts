import { afterAll, describe, expect, test } from "vitest";
import { canaryOf } from "./canary.ts";
import { namedThings } from "./named-things.ts";
import { answerTo, callOn, mayUse, operationsOf } from "./operations.ts";
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
    const call = callOn(operation, encodable(name));
    const said = await answerTo(world, userOf(operation), { ...call, name: "zqnothing" });
    expect(said).toMatch(/^4\d\d /);
  },
);

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
      const said = await answerTo(world, actor, callOn(operation, there));
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
      expect(await answerTo(world, userOf(operation), callOn(operation, there))).not.toMatch(/^5\d\d /);
    },
  );
});

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "QUERY"];
const paths = [...new Set(operations.map(({ path }) => path))];

test.each(paths)("%s has no method but those of the document", async (path) => {
  const declared = operations.filter((operation) => operation.path === path).map(({ method }) => method);
  for (const method of methods.filter((one) => !declared.includes(one))) {
    const call = { method, path: path.replace(/\{\w+\}/, "1"), name: "zqnothing" };
    expect([method, await answerTo(world, actors.admin, call)]).toEqual([
      method,
      expect.stringMatching(/^(?:404|405|400) /),
    ]);
  }
});
