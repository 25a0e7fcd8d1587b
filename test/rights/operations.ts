import { z } from "zod";
import type { Endpoint } from "../../core/contract/endpoint.ts";
import { endpoints } from "../../core/contract/endpoints.ts";
import { describeApi } from "../../server/pages/describe-api.ts";
import type { Actor } from "./oracle.ts";
import { sampleOf } from "./sample-of.ts";
import type { World } from "./world.ts";

const Document = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        security: z.array(z.unknown()).optional(),
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

/** Who may use what is described and is not of the contract: signing in, connecting a browser, and the live stream. */
const beyondContract: Readonly<Record<string, Endpoint["who"]>> = {
  signIn: "public",
  signOut: "anyone",
  changePassword: "anyone",
  deviceCode: "public",
  deviceToken: "public",
  device: "anyone",
  deviceApprove: "anyone",
  deviceDeny: "anyone",
  live: "anyone",
};

const inContract = new Map<string, Endpoint["who"]>(
  Object.values(endpoints).map(({ id, who }: Endpoint) => [id, who]),
);

/** A method on a path, as the OpenAPI document has it, and whose it is. */
export type Operation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Null where nobody has said who may use it. */
  readonly who: Endpoint["who"] | null;
  /** Whether the document says that one must be signed in. */
  readonly isClosed: boolean;
  /** What its path names: «id», «device»; null where it names nothing. */
  readonly names: string | null;
  /** What must be in the query, and the smallest body that it takes. */
  readonly query: () => string;
  readonly body: () => unknown;
};

export function operationsOf({ server }: Pick<World, "server">): Operation[] {
  const document = Document.parse(describeApi(server.app, "https://ask-me.example")());
  const sample = (schema: unknown): unknown =>
    sampleOf(schema, (reference) => document.components.schemas[reference.split("/").at(-1) ?? ""]);
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Operation => {
      const { operationId: id, parameters = [], requestBody, security = [] } = described;
      const schema = requestBody?.content["application/json"]?.schema;
      const needed = parameters.filter((one) => one.in === "query" && one.required === true);
      return {
        id,
        method: method.toUpperCase(),
        path,
        who: inContract.get(id) ?? beyondContract[id] ?? null,
        isClosed: security.length > 0,
        names: parameters.find((one) => one.in === "path")?.name ?? null,
        query: () =>
          new URLSearchParams(needed.map((one) => [one.name, String(sample(one.schema))])).toString(),
        body: () => (schema === undefined ? undefined : sample(schema)),
      };
    }),
  );
}

export const mayUse = (actor: Actor, { who }: Pick<Operation, "who">): boolean =>
  who === "public" || (actor?.active === true && (who === "anyone" || who?.includes(actor.role) === true));

type Call = { readonly method: string; readonly path: string; readonly body?: unknown };

/** Status and text of an answer, without the name that was asked for: it tells nothing to whoever gave it. */
export async function answerTo(
  { server, headers }: World,
  actor: Actor,
  { method, path, body, name }: Call & { readonly name: string },
): Promise<string> {
  const response = await server.app.request(`http://ask-me.example${path}`, {
    method,
    headers: {
      ...headers(actor),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // Names are of letters, digits and dashes; «1» stands in «401» too.
  const whole = new RegExp(`(?<!\\w)${name}(?!\\w)`, "g");
  return `${response.status} ${(await response.text()).replaceAll(whole, "…")}`;
}

/** An operation called on what is called so, with the smallest body there is. */
export function callOn(operation: Operation, name: string): Call & { readonly name: string } {
  const path = operation.path.replace(/\{\w+\}/, encodeURIComponent(name));
  const query = operation.query();
  return { ...operation, path: query === "" ? path : `${path}?${query}`, body: operation.body(), name };
}
