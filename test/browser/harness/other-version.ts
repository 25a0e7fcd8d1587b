import { z } from "zod";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Endpoint } from "../../../core/contract/endpoint.ts";
import { livePath } from "../../../core/contract/paths.ts";
import { contractHeader, contractVersion } from "../../../core/contract/version.ts";
import type { Site } from "./listen.ts";
import { standBefore } from "./stand-before.ts";

/** A kind of event, and a member of every enum, that only a newer server has. */
const unheardOf = "unheard-of";
const strangeEvent = new TextEncoder().encode(
  `data: ${JSON.stringify({ type: unheardOf, more: { x: 1 } })}\n\n`,
);

/**
 * The server as one of another version of the contract: the real server is told a client as far away from its own version.
 * A newer one says in each answer what this version does not know: fields, members of enums and unions, kinds of events. An
 * older one says nothing that this version may do without.
 * @param speaks the version, asked at each call
 */
export function otherVersion(server: string, speaks: () => number): Promise<Site> {
  return standBefore(server, async (asked, ask) => {
    const version = speaks();
    const answer = await ask({ [contractHeader]: `${2 * contractVersion - version}` });
    if (asked.pathname === livePath && version > contractVersion) return withStrangeEvent(answer);
    if (!/json/.test(answer.headers.get("content-type") ?? "")) return answer;
    const json: unknown = await answer.json();
    const init = {
      status: answer.status,
      headers: { "content-type": answer.headers.get("content-type") ?? "" },
    };
    if (!answer.ok) return Response.json(told(json, "contract", version), init);
    const known = Object.values(endpoints).find((one: Endpoint) => patternOf(one).test(asked.pathname));
    if (known === undefined) return Response.json(json, init);
    const change = version > contractVersion ? asNewer : asOlder;
    const changed = version === contractVersion ? json : change(known.answer, json);
    return Response.json(
      known.id === endpoints.welcome.id ? told(changed, "contract", version) : changed,
      init,
    );
  });
}

function patternOf({ path }: Endpoint): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
}

function told(json: unknown, key: string, value: unknown): unknown {
  return typeof json === "object" && json !== null && key in json ? { ...json, [key]: value } : json;
}

function withStrangeEvent(answer: Response): Response {
  const begun = new TransformStream<Uint8Array, Uint8Array>({ start: (to) => to.enqueue(strangeEvent) });
  return new Response(answer.body?.pipeThrough(begun) ?? null, answer);
}

type Change = (schema: z.ZodType, value: unknown) => unknown;

function asNewer(schema: z.ZodType, value: unknown): unknown {
  const bare = unwrapped(schema);
  const changed = inside(bare, value, asNewer);
  if (bare instanceof z.ZodObject && isRecord(changed)) return { ...changed, unheardOf: { of: [1, "two"] } };
  if (!(bare instanceof z.ZodArray) || !Array.isArray(changed)) return changed;
  const members: readonly unknown[] = changed;
  const stranger = strange(typeOf(bare.element), members[0]);
  return stranger === null ? members : [stranger, ...members, stranger];
}

function asOlder(schema: z.ZodType, value: unknown): unknown {
  const bare = unwrapped(schema);
  const changed = inside(bare, value, asOlder);
  if (!(bare instanceof z.ZodObject) || !isRecord(changed)) return changed;
  const shape: Record<string, unknown> = bare.shape;
  const needed = Object.entries(changed).filter(([key]) => {
    const field = shape[key];
    return !(field instanceof z.ZodOptional || field instanceof z.ZodDefault);
  });
  return Object.fromEntries(needed);
}

/** The same with what it holds changed. */
function inside(bare: z.ZodType, value: unknown, change: Change): unknown {
  if (bare instanceof z.ZodArray && Array.isArray(value))
    return value.map((one) => change(typeOf(bare.element), one));
  if (bare instanceof z.ZodUnion) {
    const option = bare.options.map(typeOf).find((one) => one.safeParse(value).success);
    return option ? inside(unwrapped(option), value, change) : value;
  }
  if (!isRecord(value)) return value;
  if (bare instanceof z.ZodRecord) {
    const of = typeOf(bare.valueType);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(of, one)]));
  }
  if (!(bare instanceof z.ZodObject)) return value;
  const shape: Record<string, unknown> = bare.shape;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key in shape ? change(typeOf(shape[key]), one) : one]),
  );
}

/** A copy of a list's member that this version cannot know; null where it has nothing to be strange in. */
function strange(schema: z.ZodType, member: unknown): unknown {
  const bare = unwrapped(schema);
  if (!isRecord(member)) return bare instanceof z.ZodEnum ? unheardOf : null;
  const option =
    bare instanceof z.ZodUnion ? bare.options.map(typeOf).find((one) => one.safeParse(member).success) : bare;
  if (!(option instanceof z.ZodObject)) return null;
  const shape: Record<string, unknown> = option.shape;
  const key = Object.keys(shape).find(
    (name) => shape[name] instanceof z.ZodEnum || shape[name] instanceof z.ZodLiteral,
  );
  return key === undefined ? null : { ...member, [key]: unheardOf };
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodCatch
  )
    return unwrapped(typeOf(schema.unwrap()));
  return schema;
}

function typeOf(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema;
  throw new Error("No schema of zod's");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
