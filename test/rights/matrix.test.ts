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

type Operation = { readonly method: string; readonly path: string; readonly endpoint: Endpoint };

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
const operations: readonly Operation[] = known.map((endpoint) => ({
  method: endpoint.method,
  path: endpoint.path,
  endpoint,
}));
const names = Object.keys(actors);

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

/** Ids of things that exist and belong to somebody; the others name nothing. */
const foreign = (parameter: string): { readonly there: string; readonly absent: string } | null => {
  switch (parameter) {
    case "id":
      return { there: request, absent: "999999" };
    case "file":
      return { there: file, absent: crypto.randomUUID() };
    case "record":
      return { there: `${canaryOf(secrets.limits)}-record`, absent: "zqabsent-record" };
    default:
      return null;
  }
};

const parametersOf = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name));
const mayUse = (actor: Actor, { who }: Endpoint): boolean =>
  who === "public" || (actor?.active === true && (who === "anyone" || who.includes(actor.role)));
const mayKnow = (actor: Actor, parameter: string): boolean =>
  parameter === "record"
    ? mayRead(actor, secrets.limits)
    : mayReadRequest(actor, { owner: "underwriter", routedTo: [] });

const sample = (schema: unknown): unknown =>
  sampleOf(schema, (reference) => document.components.schemas[reference.split("/").at(-1) ?? ""]);

/** Status and body; the id asked for, the number of the call and its moment tell nothing. */
async function answerTo(actor: Actor, { method, path }: Operation, id = ""): Promise<string> {
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
  return `${response.status} ${(await response.text()).replaceAll(id === "" ? "\u0000" : id, "…")}`;
}

test("every endpoint of the contract is in the document", () => {
  const described = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(described).toEqual(expect.arrayContaining(known.map(({ id }) => id)));
});

describe.each(
  operations
    .filter(({ endpoint }) => endpoint.who !== "public")
    .map((operation) => [operation.endpoint.id, operation] as const),
)("%s", (_id, operation) => {
  const parameter = parametersOf(operation.path)[0] ?? "";
  const ids = foreign(parameter);

  test.each(names.filter((name) => !mayUse(actorOf(name), operation.endpoint)))(
    "refuses %s, whatever they name",
    async (name) => {
      const refused = actorOf(name)?.active === true ? "403" : "401";
      for (const id of [ids?.there ?? "1", ids?.absent ?? "2"])
        expect(await answerTo(actorOf(name), operation, id)).toMatch(new RegExp(`^${refused} `));
    },
  );

  test.each(
    names.filter(
      (name) =>
        ids !== null && mayUse(actorOf(name), operation.endpoint) && !mayKnow(actorOf(name), parameter),
    ),
  )("tells %s of what is not theirs as of what is not there", async (name) => {
    const there = await answerTo(actorOf(name), operation, ids?.there);
    expect(there).toMatch(/^404 /);
    expect(there).toBe(await answerTo(actorOf(name), operation, ids?.absent));
  });
});

function actorOf(name: string): Actor {
  return Object.entries(actors).find(([key]) => key === name)?.[1] ?? null;
}
