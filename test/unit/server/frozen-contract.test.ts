import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Endpoint } from "../../../core/contract/endpoint.ts";
import { contractVersion } from "../../../core/contract/version.ts";
import { ApiDocument, contractBreaks } from "./harness/contract-breaks.ts";
import { testApp, type TestApp } from "./harness/test-app.ts";

/**
 * What clients of this version were made for. After a new version of the contract, and before a release that added to it:
 * FREEZE=1 npm run test:unit -- frozen-contract
 */
const file = join(import.meta.dirname, `../../fixtures/contract/${contractVersion}.json`);

let server: TestApp;
let now: ApiDocument;
beforeAll(async () => {
  server = await testApp();
  now = ApiDocument.parse(await (await server.get("/api/openapi.json")).json());
  if (process.env["FREEZE"]) freeze(now);
});
afterAll(() => server.close());

test("today's contract only adds to what browsers out there were made for", () => {
  expect(existsSync(file), `${file} is missing: see above`).toBe(true);
  const frozen = ApiDocument.parse(JSON.parse(readFileSync(file, "utf8")));
  expect(Object.keys(frozen.paths).length).toBeGreaterThan(20);
  expect(contractBreaks({ frozen, now })).toEqual([]);
});

describe("a change that an older browser would stumble over is found", () => {
  const schema = {
    type: "object",
    properties: {
      id: { type: "integer" },
      state: { enum: ["open"] },
      of: { anyOf: [{ type: "string" }, { type: "null" }] },
    },
    required: ["id"],
  };
  const frozen = documentOf(schema, schema);
  const { id, state, of } = schema.properties;
  const properties = { id, state, of, more: { type: "string" } };

  test.each([
    ["a field more, in both", { ...schema, properties }, { ...schema, properties }],
    ["an enum's member more, in both", withState(["open", "shut"]), withState(["open", "shut"])],
    ["a field that is always told", schema, { ...schema, required: ["id", "state"] }],
    ["a field that may be left out", { ...schema, required: [] }, schema],
  ])("not: %s", (_, body, answer) => {
    expect(contractBreaks({ frozen, now: documentOf(body, answer) })).toEqual([]);
  });

  test.each([
    ["a field less in an answer", schema, { ...schema, properties: { id, state } }, "of is gone"],
    ["a field less in a request", { ...schema, properties: { id, of } }, schema, "state is gone"],
    [
      "another type",
      schema,
      { ...schema, properties: { ...properties, id: { type: "string" } } },
      "id was integer",
    ],
    [
      "null where none was",
      schema,
      { ...schema, properties: { ...properties, id: { type: ["integer", "null"] } } },
      "id was integer",
    ],
    ["a field that may be absent", schema, { ...schema, required: [] }, "id may be absent"],
    ["a field that is wanted", { ...schema, required: ["id", "state"] }, schema, "state is wanted"],
    ["an enum's member less in a request", withState([]), schema, 'state has lost "open"'],
    [
      "a variant less",
      schema,
      { ...schema, properties: { ...properties, of: { anyOf: [{ type: "string" }] } } },
      "variant 1",
    ],
    [
      "a bound",
      { ...schema, properties: { ...properties, id: { ...id, maximum: 9 } } },
      schema,
      "narrower: maximum 9",
    ],
    [
      "a body that takes nothing it does not know",
      { ...schema, additionalProperties: false },
      schema,
      "no longer takes",
    ],
  ])("%s", (...[, body, answer, told]) => {
    expect(contractBreaks({ frozen, now: documentOf(body, answer) }).join("\n")).toContain(told);
  });

  test("an operation that is gone", () => {
    expect(contractBreaks({ frozen, now: { ...frozen, paths: {} } })).toEqual(["POST /x is gone"]);
  });

  function withState(members: string[]): unknown {
    return { ...schema, properties: { ...schema.properties, state: { enum: members } } };
  }
});

function documentOf(body: unknown, answer: unknown): ApiDocument {
  return ApiDocument.parse({
    paths: {
      "/x": {
        post: {
          requestBody: { content: { json: { schema: body } } },
          responses: { 200: { content: { json: { schema: { $ref: "#/components/schemas/Answer" } } } } },
        },
      },
    },
    components: { schemas: { Answer: answer } },
  });
}

/** The part of it that browsers speak: the console comes with its server and is never of another version. */
function freeze(whole: ApiDocument): void {
  const spoken = Object.values(endpoints).filter(
    ({ who }: Endpoint) => who === "public" || who === "anyone" || who.includes("seller"),
  );
  const paths: ApiDocument["paths"] = {};
  for (const { path, method } of spoken) {
    const operation = whole.paths[path]?.[method];
    if (operation) paths[path] = { ...paths[path], [method]: operation };
  }
  mkdirSync(join(file, ".."), { recursive: true });
  const { schemas } = whole.components;
  const lines = Object.entries(paths).map(
    ([path, methods]) => `${JSON.stringify(path)}:${JSON.stringify(methods)}`,
  );
  const kept = namesIn(lines.join(""), schemas).map(
    (name) => `${JSON.stringify(name)}:${JSON.stringify(schemas[name])}`,
  );
  writeFileSync(
    file,
    `{"paths":{\n${lines.join(",\n")}\n},"components":{"schemas":{\n${kept.join(",\n")}\n}}}\n`,
  );
}

/** Names of all schemas that a text refers to, and of those that these refer to. */
function namesIn(text: string, schemas: Record<string, unknown>, known: readonly string[] = []): string[] {
  const found = [...text.matchAll(/#\/components\/schemas\/([^"]+)"/g)].map(([, name = ""]) => name);
  const fresh = [...new Set(found)].filter((name) => !known.includes(name));
  if (fresh.length === 0) return [...known].toSorted();
  return namesIn(fresh.map((name) => JSON.stringify(schemas[name])).join(""), schemas, [...known, ...fresh]);
}
