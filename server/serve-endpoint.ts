import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { z } from "zod";
import type { AnswerOf, Endpoint } from "../core/contract/endpoint.ts";
import { outdatedSide } from "../core/contract/outdated-side.ts";
import { Problem } from "../core/contract/problem.ts";
import { contractHeader, contractVersion } from "../core/contract/version.ts";
import type { Language } from "../core/language/define-messages.ts";
import type { AppEnv, App } from "./app-types.ts";
import type { Account } from "./identity/account.ts";
import type { Witness } from "./audit/witness.ts";
import type { Outcome, Refusal, Streamed } from "./outcome.ts";
import { problemResponse } from "./problem-response.ts";
import { readBytes } from "./read-bytes.ts";
import { parseOptions, zodRefusal } from "./zod-refusal.ts";

type Parsed<E extends Endpoint, K extends "params" | "query" | "body"> = E[K] extends z.ZodType
  ? z.output<E[K]>
  : undefined;

/** A call that passed: its parts parsed, its sender known and allowed. */
type Call<E extends Endpoint> = {
  readonly params: Parsed<E, "params">;
  readonly query: Parsed<E, "query">;
  readonly body: Parsed<E, "body">;
  readonly bytes: E extends { takes: "bytes" } ? Uint8Array : undefined;
  readonly account: E["who"] extends "public" ? Account | null : Account;
  readonly language: Language;
  /** Aborts when the caller has gone. */
  readonly signal: AbortSignal;
};

export type Handler<E extends Endpoint> = (
  call: Call<E>,
) => Promise<Outcome<AnswerOf<E>> | (E extends { gives: "bytes" } ? Streamed : never)>;

/** What `serve` needs of the application around it. */
export type Serving = {
  readonly app: App;
  /** Who is asking, by cookie or bearer token; null is nobody we know. */
  readonly accountOf: (headers: Headers) => Promise<Account | null>;
  readonly witness: Pick<Witness, "answered" | "looked">;
};

/** Offers an endpoint of the contract: route, OpenAPI entry, rights, parsing and problems in one place. */
export function serve<E extends Endpoint>(
  { app, accountOf, witness }: Serving,
  endpoint: E,
  handler: Handler<E>,
): void {
  const route = routeOf(endpoint);
  app.openAPIRegistry.registerPath(route);
  app.on(endpoint.method.toUpperCase(), route.getRoutingPath(), async (c) => {
    c.set("pattern", endpoint.path);
    const language = c.get("language");
    const refuse = (refusal: Refusal): Response => problemResponse(refusal, language);

    const outdated = outdatedBy(c.req.header(contractHeader));
    if (outdated !== null) return refuse({ problem: "contract-version", outdated });
    const account = await accountOf(c.req.raw.headers);
    c.set("account", account);
    const right = judge(endpoint, account);
    if (right !== "allowed") return refuse({ problem: right });
    const parts = await parseParts(endpoint, c);
    if ("problem" in parts) return refuse(parts);

    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed and judged just above by this endpoint's own schemas
    const call = { ...parts, account, language, signal: c.req.raw.signal } as Call<E>;
    const outcome = await handler(call);
    if ("problem" in outcome) return refuse(outcome);
    await witness.answered({ endpoint, account, params: parts.params, query: parts.query, outcome });
    if ("stream" in outcome) return new Response(outcome.stream, { headers: { ...outcome.headers } });
    if (outcome.answer instanceof Blob)
      return new Response(outcome.answer, { headers: { ...outcome.headers } });
    return c.body(JSON.stringify(outcome.answer), outcome.status ?? endpoint.status ?? 200, {
      "content-type": "application/json",
      "cache-control": "no-store",
    });
  });
}

/** Whoever says nothing of a version is no client of ours and is judged by what they send. */
function outdatedBy(said: string | undefined): ReturnType<typeof outdatedSide> {
  if (said === undefined) return null;
  const client = /^\d{1,6}$/.test(said) ? Number(said) : Number.NEGATIVE_INFINITY;
  return outdatedSide({ client, server: contractVersion });
}

function judge(endpoint: Endpoint, account: Account | null): "allowed" | "unauthenticated" | "forbidden" {
  if (endpoint.who === "public") return "allowed";
  if (!account) return "unauthenticated";
  return endpoint.who === "anyone" || endpoint.who.includes(account.role) ? "allowed" : "forbidden";
}

type Parts = { params?: unknown; query?: unknown; body?: unknown; bytes?: Uint8Array };

async function parseParts(endpoint: Endpoint, c: Context<AppEnv>): Promise<Parts | Refusal> {
  const parts: Parts = {};
  const options = parseOptions(c.get("language"));
  const given = {
    params: () => c.req.param(),
    query: () => c.req.query(),
    body: () => readJson(c),
  };
  for (const part of ["params", "query", "body"] as const) {
    const schema = endpoint[part];
    if (!schema) continue;
    const parsed = schema.safeParse(await given[part](), options);
    if (!parsed.success) {
      // An id that cannot be one is simply not there.
      return part === "params" ? { problem: "not-found" } : zodRefusal(parsed.error, endpoint.problems);
    }
    parts[part] = parsed.data;
  }
  if (endpoint.takes === "bytes") {
    const bytes = await readBytes(c.req.raw, c.get("language"));
    if ("problem" in bytes) return bytes;
    parts.bytes = bytes;
  }
  return parts;
}

/** The body, or undefined for what is no JSON, which the schema then refuses by name. */
async function readJson(c: Context<AppEnv>): Promise<unknown> {
  // A form of another site can send text/plain without asking the browser; JSON it cannot.
  if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) return undefined;
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const json = (schema: z.ZodType) => ({ "application/json": { schema } });
const file = { "application/octet-stream": { schema: { type: "string", format: "binary" } } } as const;

/** The form alone: words come with the language, in `tellApi`. */
function routeOf(endpoint: Endpoint) {
  const status = endpoint.status ?? 200;
  return createRoute({
    method: endpoint.method,
    path: endpoint.path,
    operationId: endpoint.id,
    ...(endpoint.who === "public" ? {} : { security: [{ session: [] }, { device: [] }] }),
    request: {
      ...(endpoint.params ? { params: endpoint.params } : {}),
      ...(endpoint.query ? { query: endpoint.query } : {}),
      ...(endpoint.body ? { body: { required: true, content: json(endpoint.body) } } : {}),
      ...(endpoint.takes === "bytes" ? { body: { required: true, content: file } } : {}),
    },
    responses: {
      [status]: {
        description: "",
        content: endpoint.gives === "bytes" ? file : json(endpoint.answer),
      },
      default: {
        description: "",
        content: { "application/problem+json": { schema: Problem } },
      },
    },
  });
}
