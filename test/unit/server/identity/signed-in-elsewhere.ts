import { Me } from "../../../../core/contract/person.ts";
import { Walker } from "../../../provider/walker.ts";
import type { TestApp } from "../harness/test-app.ts";

export const ours = "http://ask-me.example";
export const callback = `${ours}/api/auth/oidc/callback`;
export const isCallback = (url: URL): boolean => url.href.startsWith(callback);
export const client = { id: "ask-me", secret: "a secret of the client", redirects: [callback] };

/** Settings by which the test's server signs in through a provider. */
export function oidcSettings(issuer: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    signIn: {
      ...(more["passwords"] === undefined ? {} : { passwords: more["passwords"] }),
      oidc: {
        issuer,
        clientId: client.id,
        clientSecret: client.secret,
        claims: { role: "roles", groups: "groups", region: "region" },
        roles: { "desk-agents": "agent", "desk-admins": "admin" },
        ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== "passwords")),
      },
    },
  };
}

/** A browser that reaches the test's server without a socket. */
export function walkerTo(server: Pick<TestApp, "app">): Walker {
  return new Walker({ origin: ours, answer: async (request) => server.app.fetch(request) });
}

export const start = (to = "/desk"): string => `${ours}/api/auth/oidc/start?to=${encodeURIComponent(to)}`;

/** Signs in at the provider by typing, and lands where it was meant to. */
export async function signInThere(walker: Walker, login: string, to = "/desk") {
  return walker.typeAt(await walker.go(start(to)), login);
}

/** Who the browser is signed in as; null for nobody. */
export async function whoIs(walker: Walker): Promise<Me | null> {
  const response = await walker.step(`${ours}/api/me`);
  return response.ok ? Me.parse(await response.json()) : null;
}
