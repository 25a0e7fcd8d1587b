import { z } from "zod";
import type { Endpoint } from "../../core/contract/endpoint.ts";
import { endpoints } from "../../core/contract/endpoints.ts";
import { describeApi } from "../../server/pages/api/describe-api.ts";
import type { Actor } from "./oracle.ts";
import { sampleOf } from "./sample-of.ts";
import { tokens, type World } from "./world.ts";

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

/** A token of the settings, that is no person's: whoever has it is let in, whatever role, and no person without it. */
export type TokenName = "scim" | "metrics";
/** Whom an operation is for. */
type Who = Endpoint["who"] | { readonly token: TokenName };

const byScim = { token: "scim" } as const;

/** Who may use what is described and is not of the contract: signing in, connecting a browser, the live stream, programs. */
const beyondContract: Readonly<Record<string, Who>> = {
  signIn: "public",
  signOut: "anyone",
  changePassword: "anyone",
  deviceCode: "public",
  deviceToken: "public",
  device: "anyone",
  deviceApprove: "anyone",
  deviceDeny: "anyone",
  live: "anyone",
  // A browser that nobody has signed in yet, or the provider, whose signature counts.
  oidcStart: "public",
  oidcCallback: "public",
  oidcLeave: "public",
  oidcLogout: "public",
  proxyStart: "public",
  scimConfig: byScim,
  scimResourceTypes: byScim,
  scimResourceType: byScim,
  scimSchemas: byScim,
  scimSchema: byScim,
  scimUsers: byScim,
  scimAddUser: byScim,
  scimUser: byScim,
  scimReplaceUser: byScim,
  scimPatchUser: byScim,
  scimRemoveUser: byScim,
  scimGroups: byScim,
  scimAddGroup: byScim,
  scimGroup: byScim,
  scimReplaceGroup: byScim,
  scimPatchGroup: byScim,
  scimRemoveGroup: byScim,
  metrics: { token: "metrics" },
  // Of a browser, which sends nobody's cookie along and may not be signed in.
  violations: "public",
  // To be had before anybody could sign in.
  policyFile: "public",
  extensionPackage: "public",
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
  readonly who: Who | null;
  /** The token that opens it to a program; null where it is a person's or everybody's. */
  readonly token: TokenName | null;
  /** Whether the document says that one must be signed in. */
  readonly isClosed: boolean;
  /** What its path names: «id», «device»; null where it names nothing. */
  readonly names: string | null;
  /** What must be in the query, and the smallest body that it takes. */
  readonly query: () => string;
  readonly body: () => unknown;
};

export function operationsOf({ server }: Pick<World, "server">): Operation[] {
  const document = Document.parse(describeApi(server.app, "https://ask-me.example")("en"));
  const sample = (schema: unknown): unknown =>
    sampleOf(schema, (reference) => document.components.schemas[reference.split("/").at(-1) ?? ""]);
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Operation => {
      const { operationId: id, parameters = [], requestBody, security = [] } = described;
      const content = requestBody?.content ?? {};
      const schema = (content["application/json"] ?? content["application/scim+json"])?.schema;
      const who = inContract.get(id) ?? beyondContract[id] ?? null;
      const needed = parameters.filter((one) => one.in === "query" && one.required === true);
      return {
        id,
        method: method.toUpperCase(),
        path,
        who,
        token: isByToken(who) ? who.token : null,
        isClosed: security.length > 0,
        names: parameters.find((one) => one.in === "path")?.name ?? null,
        query: () =>
          new URLSearchParams(needed.map((one) => [one.name, String(sample(one.schema))])).toString(),
        body: () => (schema === undefined ? undefined : sample(schema)),
      };
    }),
  );
}

const isByToken = (who: Who | null): who is Extract<Who, { token: TokenName }> =>
  typeof who === "object" && who !== null && "token" in who;

export const mayUse = (actor: Actor, { who }: Pick<Operation, "who">): boolean =>
  who === "public" ||
  (!isByToken(who) && actor?.active === true && (who === "anyone" || who?.includes(actor.role) === true));

/** What a program sends along that has the token which opens this operation; nothing where none does. */
export const withToken = ({ token }: Pick<Operation, "token">): Record<string, string> =>
  token === null ? {} : { authorization: `Bearer ${tokens[token]}` };

type Call = {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

let machines = 0;
/** A machine that has not called yet: guessing is limited by address, and that is tested elsewhere. */
const anotherMachine = () => {
  machines += 1;
  const remoteAddress = `10.${machines >> 16}.${(machines >> 8) & 255}.${machines & 255}`;
  return { incoming: { rawHeaders: [], socket: { remoteAddress } } };
};

/** Status and text of an answer, without the name that was asked for: it tells nothing to whoever gave it. */
export async function answerTo(
  { server, headers }: World,
  actor: Actor,
  { method, path, body, name, headers: more = {} }: Call & { readonly name: string },
): Promise<string> {
  const init = {
    method,
    headers: {
      ...headers(actor),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...more,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  const response = await server.app.request(`http://ask-me.example${path}`, init, anotherMachine());
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
