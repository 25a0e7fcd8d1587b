import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "../../core/contract/endpoints.ts";
import type { Endpoint } from "../../core/contract/endpoint.ts";
import { describeApi } from "../../server/pages/describe-api.ts";
import { canaryOf } from "./canary.ts";
import { type Actor, mayRead, mayReadRequest } from "./oracle.ts";
import { sampleOf } from "./sample-of.ts";
import { sendFile } from "./send-file.ts";
import { actors, createWorld, secrets, takeRightsAway, type World } from "./world.ts";

/*
 * Every operation of the OpenAPI document as everybody: whoever is nobody is told so, whoever's role has no business
 * there is refused, and what is not one's own answers exactly as what does not exist.
 */

const Document = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        parameters: z
          .array(
            z.object({
              name: z.string(),
              in: z.string(),
              required: z.boolean().optional(),
              schema: z.unknown(),
            }),
          )
          .optional(),
        requestBody: z
          .object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) })
          .optional(),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

const known: readonly Endpoint[] = Object.values(endpoints);
const everybody: readonly (readonly [string, Actor])[] = Object.entries(actors);

let world: World;
let document: z.infer<typeof Document>;
let request: string;
let file: string;
beforeAll(async () => {
  world = await createWorld();
  document = Document.parse(describeApi(world.server.app, "https://ask-me.example")());
  request = String((await world.asked(actors.underwriter)).id);
  ({ file } = await sendFile(world, actors.underwriter));
  await takeRightsAway(world);
}, 120_000);
afterAll(() => world.close());

/** What an address may name: a thing of somebody's, told only once the world is made, and one that is not there. */
const named: Readonly<Record<string, { readonly there: () => string; readonly absent: string }>> = {
  id: { there: () => request, absent: "999999" },
  file: { there: () => file, absent: "00000000-0000-4000-8000-000000000000" },
  record: { there: () => `${canaryOf(secrets.limits)}-record`, absent: "zqabsent-record" },
};

const parameterOf = (path: string): string => /\{(\w+)\}/.exec(path)?.[1] ?? "";
const mayUse = (actor: Actor, { who }: Endpoint): boolean =>
  who === "public" || (actor?.active === true && (who === "anyone" || who.includes(actor.role)));
const mayKnow = (actor: Actor, parameter: string): boolean =>
  parameter === "record"
    ? mayRead(actor, secrets.limits)
    : mayReadRequest(actor, { owner: "underwriter", routedTo: [] });

const sample = (schema: unknown): unknown =>
  sampleOf(schema, (reference) => document.components.schemas[reference.split("/").at(-1) ?? ""]);

/** Status and body; the id asked for, the number of the call and its moment tell nothing. */
async function answerTo(actor: Actor, { method, path }: Endpoint, id: string): Promise<string> {
  const described = document.paths[path]?.[method];
  const body = described?.requestBody?.content["application/json"]?.schema;
  const query = new URLSearchParams(
    (described?.parameters ?? [])
      .filter((one) => one.in === "query" && one.required)
      .map((one) => [one.name, String(sample(one.schema))]),
  );
  const address = `http://ask-me.example${path.replaceAll(/\{\w+\}/g, id)}?${query}`;
  const response = await world.server.app.request(address, {
    method: method.toUpperCase(),
    headers: {
      ...world.headers(actor),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(sample(body)) }),
  });
  return `${response.status} ${(await response.text()).replaceAll(id, "…")}`;
}

test("every endpoint of the contract is in the document", () => {
  const described = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(described).toEqual(expect.arrayContaining(known.map(({ id }) => id)));
});

test("what is named is there for whoever may see it", async () => {
  for (const [parameter, endpoint] of [
    ["id", endpoints.request],
    ["file", endpoints.file],
    ["record", endpoints.section],
  ] as const)
    expect(await answerTo(actors.underwriter, endpoint, named[parameter]?.there() ?? "")).toMatch(/^200 /);
});

describe.each(
  known.filter(({ who }) => who !== "public").map((endpoint) => [endpoint.id, endpoint] as const),
)("%s", (_id, endpoint) => {
  const parameter = parameterOf(endpoint.path);
  const ids = named[parameter];

  test.each(everybody.filter(([, actor]) => !mayUse(actor, endpoint)))(
    "refuses %s, whatever they name",
    async (_name, actor) => {
      const refused = actor?.active === true ? "403" : "401";
      for (const id of [ids?.there() ?? "1", ids?.absent ?? "2"])
        expect(await answerTo(actor, endpoint, id)).toMatch(new RegExp(`^${refused} `));
    },
  );

  if (!ids) return;
  test.each(everybody.filter(([, actor]) => mayUse(actor, endpoint) && !mayKnow(actor, parameter)))(
    "tells %s of what is not theirs as of what is not there",
    async (_name, actor) => {
      const there = await answerTo(actor, endpoint, ids.there());
      expect(there).toMatch(/^404 /);
      expect(there).toBe(await answerTo(actor, endpoint, ids.absent));
    },
  );
});
