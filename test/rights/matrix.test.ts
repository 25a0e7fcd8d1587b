import { afterAll, describe, expect, test } from "vitest";
import { Role } from "../../core/contract/person.ts";
import { endpoints } from "../../core/contract/endpoints.ts";
import { namedThings } from "./named-things.ts";
import { answerTo, callOn, mayUse, operationsOf, withToken } from "./operations.ts";
import type { Actor } from "./oracle.ts";
import { actors, createWorld, takeRightsAway } from "./world.ts";

/*
 * Every operation of the OpenAPI document as everybody: whoever is nobody is told so, whoever's role has no business
 * there is refused, and what is not one's own answers exactly as what does not exist.
 */

// Tests are named after what the document of a running server has.
const world = await createWorld();
const operations = operationsOf(world);
const things = await namedThings(world);
await takeRightsAway(world);
afterAll(() => world.close());

const everybody: readonly (readonly [string, Actor])[] = Object.entries(actors);
const named = (parameter: string | null) => (parameter === null ? undefined : things[parameter]);

test("every endpoint of the contract is in the document, and of what is there besides it is said who may use it", () => {
  const described = operations.map(({ id }) => id);
  expect(described).toEqual(expect.arrayContaining(Object.values(endpoints).map(({ id }) => id)));
  expect(operations.filter(({ who }) => who === null)).toEqual([]);
  expect(new Set(described).size).toBe(described.length);
});

test("the document says of each whether one must be signed in", () => {
  expect(operations.filter(({ who, isClosed }) => isClosed === (who === "public"))).toEqual([]);
});

test("somebody of every role asks, and every name in a path has something behind it", () => {
  expect(new Set(everybody.map(([, actor]) => actor?.role))).toEqual(new Set([undefined, ...Role.options]));
  const closed = operations.filter(({ who }) => who !== "public");
  const names = closed.flatMap(({ names: parameter }) => parameter ?? []);
  expect(new Set(names)).toEqual(new Set(Object.keys(things)));
});

describe.each(
  operations.filter(({ who }) => who !== "public").map((operation) => [operation.id, operation] as const),
)("%s", (_id, operation) => {
  const thing = named(operation.names);

  test.each(everybody.filter(([, actor]) => !mayUse(actor, operation)))(
    "refuses %s, whatever they name",
    async (_name, actor) => {
      // Whoever a person is, where a token of the settings is wanted they are nobody.
      const refused = actor?.active === true && operation.token === null ? "403" : "401";
      const there = await answerTo(world, actor, callOn(operation, thing?.there ?? "zqthere"));
      expect(there).toMatch(new RegExp(`^${refused} `));
      expect(await answerTo(world, actor, callOn(operation, thing?.absent ?? "zqabsent"))).toBe(there);
    },
  );

  if (!thing) return;
  test.each(everybody.filter(([, actor]) => mayUse(actor, operation) && !thing.mayKnow(actor)))(
    "tells %s of what is not theirs as of what is not there",
    async (_name, actor) => {
      const there = await answerTo(world, actor, callOn(operation, thing.there));
      expect(there).toMatch(/^404 /);
      expect(there).toBe(await answerTo(world, actor, callOn(operation, thing.absent)));
    },
  );
});

// Comes last: some of it is taken away by whoever may.
test.each(Object.entries(things))("what is named as %s is there all the while", async (_, thing) => {
  const { operation: id, by, body } = thing.found;
  const [operation] = operations.filter((one) => one.id === id);
  if (!operation) throw new Error(`The document has no ${id}`);
  const calling = (name: string) => {
    const call = { ...callOn(operation, name), headers: withToken(operation) };
    return body === undefined ? call : { ...call, body };
  };
  expect(await answerTo(world, by, calling(thing.absent))).toMatch(/^404 /);
  expect(await answerTo(world, by, calling(thing.there))).toMatch(/^200 /);
});
