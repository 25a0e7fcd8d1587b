import { z } from "zod";
import type { Endpoint } from "../../core/contract/endpoint.ts";

/** As much of JSON Schema as the contract's requests use. */
const Node = z.object({
  $ref: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  $defs: z.record(z.string(), z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

/** What names something that lies in the database or the index, by what its part of a request is called. */
const naming =
  /(?:^|\.)(?:record|records\[\]|files\[\]|seller|into|requests\[\](?:\.id)?|with|run|document|account|to|request|contest|cluster|broadcast|person|by|section|near|sources\[\])$/;

/** Parts of an endpoint's query and body that name something: `sources[].record`, `into`. */
export function namedInside({ query, body }: Pick<Endpoint, "query" | "body">): string[] {
  const schemas = [query, body].flatMap((schema) =>
    schema ? z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) : [],
  );
  return [...new Set(schemas.flatMap((schema) => leavesOf(schema, { path: "", defs: {} })))].filter((path) =>
    naming.test(path),
  );
}

type At = { readonly path: string; readonly defs: Readonly<Record<string, unknown>> };

function leavesOf(schema: unknown, { path, defs }: At): string[] {
  const node = Node.safeParse(schema).data ?? {};
  const within = { ...defs, ...node.$defs };
  const at = (next: unknown, name = path): string[] => leavesOf(next, { path: name, defs: within });
  // Days, moments and words of the contract itself name nothing.
  if (node.enum !== undefined || node.format?.startsWith("date") === true) return [];
  // Nothing of a request goes deeper; a schema that holds itself would never end.
  if (path.split(".").length > 6) return [];
  const referred = node.$ref === undefined ? [] : at(within[node.$ref.split("/").at(-1) ?? ""]);
  const one = [...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap((each) => at(each));
  const items = node.items === undefined ? [] : at(node.items, `${path}[]`);
  const parts = Object.entries(node.properties ?? {}).flatMap(([key, part]) =>
    at(part, path === "" ? key : `${path}.${key}`),
  );
  return hasParts(node) ? [...referred, ...one, ...items, ...parts] : [path];
}

const hasParts = ({ $ref, anyOf, oneOf, items, properties }: z.infer<typeof Node>): boolean =>
  [$ref, anyOf, oneOf, items, properties].some((part) => part !== undefined);
