import { expect } from "vitest";
import { z } from "zod";
import { testApp, type TestApp } from "../harness/test-app.ts";

const token = "a token of the identity provider, long enough";

/** Settings in which the provider's groups give roles and groups. */
export const mappedScim = {
  token,
  groups: { "Ask me, Урал": "ural", "Ask me, Москва": "moscow", Офис: "moscow" },
  roles: { "Ask me, старшие": "lead", "Ask me, агенты": "agent" },
} as const;

export const Group = z.looseObject({
  id: z.string(),
  displayName: z.string(),
  members: z.array(z.object({ value: z.string(), display: z.string() })).optional(),
});
type Name = "anna" | "boris" | "vera";

export type ScimWorld = {
  readonly server: TestApp;
  readonly ids: Readonly<Record<Name, string>>;
  /** As the provider calls, with the token. */
  readonly call: (method: string, path: string, body?: unknown) => Promise<Response>;
  /** Adds somebody, or takes them up again. @returns the id. */
  readonly user: (userName: string) => Promise<string>;
  readonly members: (...of: readonly Name[]) => { readonly value: string }[];
  readonly make: (displayName: string, members?: readonly object[]) => Promise<string>;
  readonly patch: (id: string, ...operations: object[]) => Promise<Response>;
  readonly drop: (id: string) => Promise<void>;
  /** Names of who is in a group. */
  readonly namesIn: (id: string) => Promise<string[]>;
};

/** A server whose provider has three people. */
export async function scimWorld(signIn: object = { scim: mappedScim }): Promise<ScimWorld> {
  const server = await testApp({ signIn });
  async function call(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/scim+json" };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return server.app.request(`http://ask-me.example/scim/v2${path}`, { method, headers, ...sent });
  }
  async function user(userName: string): Promise<string> {
    const emails = [{ value: `${userName}@polis.example` }];
    const made = await call("POST", "/Users", { userName, emails });
    return z.object({ id: z.string() }).parse(await made.json()).id;
  }
  const ids = { anna: await user("anna"), boris: await user("boris"), vera: await user("vera") };
  return {
    server,
    ids,
    call,
    user,
    members: (...of) => of.map((name) => ({ value: ids[name] })),
    make: async (displayName, members = []) =>
      Group.parse(await (await call("POST", "/Groups", { displayName, members })).json()).id,
    patch: (id, ...Operations) =>
      call("PATCH", `/Groups/${id}`, {
        schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
        Operations,
      }),
    drop: async (id) => expect((await call("DELETE", `/Groups/${id}`)).status).toBe(204),
    namesIn: async (id) =>
      (Group.parse(await (await call("GET", `/Groups/${id}`)).json()).members ?? [])
        .map(({ display }) => display)
        .toSorted(),
  };
}
