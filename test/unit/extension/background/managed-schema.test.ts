import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { ExtensionPolicy, SellersChoice } from "../../../../core/contract/extension-policy.ts";

const file = new URL("../../../../extension/public/managed-schema.json", import.meta.url);

/**
 * Chromium drops a value that its schema forbids and tells nobody but chrome://policy. Hence only types are asked for there:
 * all else reaches the extension, which says what would be right.
 */
const asked: ReadonlySet<string> = new Set(["type", "title", "description", "properties", "items"]);

function onlyAsked(schema: unknown): unknown {
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([name]) => asked.has(name))
      .map(([name, value]) => [name, name === "properties" ? eachAsked(value) : onlyAsked(value)]),
  );
}

function eachAsked(properties: object): unknown {
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, onlyAsked(schema)]));
}

test("what Chromium checks a policy by is what the extension reads (after a change: npm run test:unit -- managed-schema -u)", async () => {
  const schema = onlyAsked(z.toJSONSchema(ExtensionPolicy, { io: "input" }));
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file.pathname);
});

test("every key has a title and a description, and those of lists name what may stand there", () => {
  const { properties } = z
    .object({
      properties: z.record(
        z.string(),
        z.object({ title: z.string().min(3), description: z.string().min(20) }),
      ),
    })
    .parse(JSON.parse(readFileSync(file, "utf8")));
  expect(Object.keys(properties).toSorted()).toEqual(Object.keys(ExtensionPolicy.shape).toSorted());
  for (const choice of SellersChoice.options) expect(properties["mayNot"]?.description).toContain(choice);
});
