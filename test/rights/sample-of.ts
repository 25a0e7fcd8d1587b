import { z } from "zod";

/** As much of JSON Schema as the OpenAPI document uses. */
const Schema = z.object({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  minItems: z.int().optional(),
  minimum: z.number().optional(),
  minLength: z.int().optional(),
});

const formats: Readonly<Record<string, () => string>> = {
  uuid: () => crypto.randomUUID(),
  "date-time": () => "2026-11-02T09:00:00.000Z",
  date: () => "2026-11-02",
  email: () => "somebody@insurer.example",
  uri: () => "https://portal.insurer.example/",
};

/** The smallest value that a schema describes: required fields only. @param resolve what a `$ref` names. */
export function sampleOf(schema: unknown, resolve: (reference: string) => unknown): unknown {
  const given = Schema.parse(schema);
  if (given.$ref !== undefined) return sampleOf(resolve(given.$ref), resolve);
  if (given.const !== undefined) return given.const;
  if (given.enum) return given.enum[0];
  const variants = given.anyOf ?? given.oneOf;
  if (variants) return sampleOf(variants[0], resolve);
  const type = Array.isArray(given.type) ? given.type[0] : given.type;
  switch (type) {
    case "object":
      return Object.fromEntries(
        (given.required ?? []).map((name) => [name, sampleOf(given.properties?.[name] ?? {}, resolve)]),
      );
    case "array":
      return Array.from({ length: given.minItems ?? 0 }, () => sampleOf(given.items ?? {}, resolve));
    case "integer":
    case "number":
      return Math.max(given.minimum ?? 1, 1);
    case "boolean":
      return true;
    case "string":
      return formats[given.format ?? ""]?.() ?? "Уточните, пожалуйста".padEnd(given.minLength ?? 0, ".");
    default:
      return null;
  }
}
