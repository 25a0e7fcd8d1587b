import { z } from "zod";

const Schema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
});
type Schema = z.infer<typeof Schema>;

const Content = z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })).optional() });
const Operation = z.object({
  parameters: z
    .array(
      z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: z.unknown() }),
    )
    .default([]),
  requestBody: Content.optional(),
  responses: z.record(z.string(), Content),
});
export const ApiDocument = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});
export type ApiDocument = z.infer<typeof ApiDocument>;

/** `answer`: whoever read the frozen one reads the other · `request`: whatever fitted the frozen one fits the other. */
type Way = "answer" | "request";
type Pair = { readonly frozen: ApiDocument; readonly now: ApiDocument };

/** Bounds that a request may not grow narrower by: whether the other one is wide enough. */
const bounds: Readonly<Record<string, (frozen: number, now: number) => boolean>> = {
  minLength: (frozen, now) => now <= frozen,
  minItems: (frozen, now) => now <= frozen,
  minimum: (frozen, now) => now <= frozen,
  maxLength: (frozen, now) => now >= frozen,
  maxItems: (frozen, now) => now >= frozen,
  maximum: (frozen, now) => now >= frozen,
};

/** What a client of the frozen document would stumble over, one line each; none where the other only adds to it. */
export function contractBreaks(pair: Pair): string[] {
  return Object.entries(pair.frozen.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, frozen]) => {
      const now = pair.now.paths[path]?.[method];
      const where = `${method.toUpperCase()} ${path}`;
      return now ? operationBreaks(where, { frozen, now }, pair) : [`${where} is gone`];
    }),
  );
}

type Operations = { readonly frozen: z.infer<typeof Operation>; readonly now: z.infer<typeof Operation> };

function operationBreaks(where: string, { frozen, now }: Operations, pair: Pair): string[] {
  const asked = frozen.parameters.flatMap(({ name, schema }) => {
    const same = now.parameters.find((one) => one.name === name);
    return same
      ? breaks([where, name], { frozen: schema, now: same.schema }, { way: "request", pair })
      : [`${where} ${name} is no longer taken`];
  });
  const wanted = now.parameters
    .filter(
      ({ name, required }) => required && !frozen.parameters.some((one) => one.name === name && one.required),
    )
    .map(({ name }) => `${where} ${name} is wanted now`);
  const body = contentBreaks(
    [where, "body"],
    { frozen: frozen.requestBody, now: now.requestBody },
    { way: "request", pair },
  );
  const answers = Object.entries(frozen.responses)
    .filter(([status]) => status.startsWith("2"))
    .flatMap(([status, answer]) =>
      contentBreaks([where, status], { frozen: answer, now: now.responses[status] }, { way: "answer", pair }),
    );
  return [...asked, ...wanted, ...body, ...answers];
}

type Both = { readonly frozen: unknown; readonly now: unknown };
type How = { readonly way: Way; readonly pair: Pair; readonly seen?: ReadonlySet<string> };

function contentBreaks(at: readonly string[], { frozen, now }: Both, how: How): string[] {
  const was = Content.optional().parse(frozen)?.content ?? {};
  const is = Content.optional().parse(now)?.content ?? {};
  return Object.entries(was).flatMap(([type, { schema }]) => {
    const same = is[type];
    return same
      ? breaks(at, { frozen: schema, now: same.schema }, how)
      : [`${at.join(" ")} is no longer ${type}`];
  });
}

function breaks(at: readonly string[], given: Both, how: How): string[] {
  const frozen = resolved(given.frozen, how.pair.frozen);
  const now = resolved(given.now, how.pair.now);
  // What holds itself has been compared already.
  const names = `${frozen.name}>${now.name}`;
  if (frozen.name !== null && how.seen?.has(names)) return [];
  const deeper = { ...how, seen: new Set([...(how.seen ?? []), names]) };
  const both = { frozen: frozen.schema, now: now.schema };
  return [
    ...variantBreaks(at, both, deeper),
    ...kindBreaks(at, both, how.way),
    ...fieldBreaks(at, both, deeper),
    ...(frozen.schema.items === undefined
      ? []
      : breaks([...at, "[]"], { frozen: frozen.schema.items, now: now.schema.items ?? {} }, deeper)),
  ];
}

type Schemas = { readonly frozen: Schema; readonly now: Schema };

function variantBreaks(at: readonly string[], { frozen, now }: Schemas, how: How): string[] {
  const was = frozen.anyOf ?? frozen.oneOf ?? [];
  const is = now.anyOf ?? now.oneOf ?? [now];
  return was.flatMap((one, index) =>
    is.some((other) => breaks(at, { frozen: one, now: other }, how).length === 0)
      ? []
      : [`${at.join(" ")}: variant ${index} of ${was.length} is gone or another`],
  );
}

function kindBreaks(at: readonly string[], { frozen, now }: Schemas, way: Way): string[] {
  const found: string[] = [];
  const where = at.join(" ");
  const types = listOf(now.type);
  // Null in an answer is new to whoever never met one; in a request it only widens.
  const same = way === "answer" ? types.every((one) => listOf(frozen.type).includes(one)) : true;
  if (
    frozen.type !== undefined &&
    now.type !== undefined &&
    !(same && listOf(frozen.type).every((one) => types.includes(one)))
  )
    found.push(`${where} was ${listOf(frozen.type).join("|")}, is ${types.join("|")}`);
  const members = now.enum ?? (now.const === undefined ? null : [now.const]);
  for (const member of frozen.enum ?? (frozen.const === undefined ? [] : [frozen.const])) {
    if (members && !members.includes(member)) found.push(`${where} has lost ${JSON.stringify(member)}`);
  }
  if (way === "answer") return found;
  for (const [bound, fits] of Object.entries(bounds)) {
    const [was, is] = [frozen[bound], now[bound]];
    if (typeof is === "number" && !(typeof was === "number" && fits(was, is)))
      found.push(`${where} is narrower: ${bound} ${is}`);
  }
  if (frozen.additionalProperties !== false && now.additionalProperties === false)
    found.push(`${where} no longer takes what it does not know`);
  return found;
}

function fieldBreaks(at: readonly string[], { frozen, now }: Schemas, how: How): string[] {
  const [was, is] = [frozen.properties ?? {}, now.properties ?? {}];
  const inside = Object.entries(was).flatMap(([name, schema]) =>
    name in is
      ? breaks([...at, name], { frozen: schema, now: is[name] }, how)
      : [`${[...at, name].join(" ")} is gone`],
  );
  const [sure, wanted] =
    how.way === "answer"
      ? [frozen.required ?? [], now.required ?? []]
      : [now.required ?? [], frozen.required ?? []];
  const word = how.way === "answer" ? "may be absent now" : "is wanted now";
  return [
    ...inside,
    ...sure.filter((name) => !wanted.includes(name)).map((name) => `${[...at, name].join(" ")} ${word}`),
  ];
}

function resolved(given: unknown, { components }: ApiDocument): { name: string | null; schema: Schema } {
  const schema = Schema.parse(given ?? {});
  const name = schema.$ref?.split("/").at(-1);
  return name === undefined
    ? { name: null, schema }
    : { name, schema: Schema.parse(components.schemas[name]) };
}

function listOf(type: Schema["type"]): readonly string[] {
  return type === undefined ? [] : [type].flat();
}
