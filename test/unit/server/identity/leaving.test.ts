import { createServer } from "node:http";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type HostileProvider, startHostileProvider } from "../../../provider/start-hostile-provider.ts";
import { startProvider } from "../../../provider/start-provider.ts";
import type { Walker } from "../../../provider/walker.ts";
import { connectDevice } from "../harness/connect-device.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";
import { client, oidcSettings, ours, signInThere, start, walkerTo, whoIs } from "./signed-in-elsewhere.ts";

const backChannel = `${ours}/api/auth/oidc/back-channel-logout`;
const event = { "http://schemas.openid.net/event/backchannel-logout": {} };
const signOut: RequestInit = {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: "{}",
};

const seconds = (): number => Math.floor(Date.now() / 1000);
const part = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString("base64url");

async function leave(walker: Walker): Promise<string | undefined> {
  const answer: unknown = await (await walker.step(`${ours}/api/auth/sign-out`, signOut)).json();
  return answer !== null && typeof answer === "object" && "next" in answer ? String(answer.next) : undefined;
}

test("signing out leads through the provider, which asks and sends back; nothing signs in again by itself", async () => {
  const provider = await startProvider({
    clients: [{ ...client, signedOut: [`${ours}/sign-in`] }],
    accounts: [{ login: "marina", claims: { preferred_username: "marina", email: "m@polis.example" } }],
  });
  const server = await testApp(oidcSettings(provider.issuer));
  try {
    const walker = walkerTo(server);
    await signInThere(walker, "marina");
    const next = await leave(walker);
    expect(next).toMatch(/^\/api\/auth\/oidc\/leave\?parting=/);
    expect(await whoIs(walker)).toBeNull();
    const asked = await walker.go(new URL(next ?? "", ours));
    expect(asked.address.origin).toBe(provider.issuer);
    // The provider knows by the hint who leaves, and asks for a click that no other site can make.
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? "";
    const confirmed = await walker.step(`${provider.issuer}/session/end/confirm`, {
      method: "POST",
      body: new URLSearchParams({ xsrf, logout: "yes" }),
    });
    expect(confirmed.headers.get("location")).toBe(`${ours}/sign-in`);
    // The provider's session is over, too: it asks for a password again.
    expect((await walker.go(start())).text).toContain('name="password"');
    // The way out counts once.
    const again = await walkerTo(server).go(new URL(next ?? "", ours));
    expect(again.address.href).toBe(`${ours}/sign-in`);
  } finally {
    await server.close();
    await provider.close();
  }
});

test("what the provider told at the sign-in lies in the database under seal", async () => {
  const provider = await startHostileProvider(client.id);
  const server = await testApp(oidcSettings(provider.issuer));
  try {
    const walker = walkerTo(server);
    await walker.go(start());
    const { providerHint } = await server.deps.store.read
      .selectFrom("session")
      .select("providerHint")
      .executeTakeFirstOrThrow();
    expect(providerHint?.split(".")).toHaveLength(5);
    expect(Buffer.from(providerHint ?? "", "base64").toString()).not.toMatch(/mallory/i);
    expect(await leave(walker)).toBeDefined();
  } finally {
    await server.close();
    await provider.close();
  }
});

test("whoever signed in by password has no provider to leave, and goes where nobody is sent on from", async () => {
  const server = await testApp(oidcSettings("http://127.0.0.1:9"));
  try {
    await server.people([{ login: "marina" }]);
    const cookie = await server.cookieOf("marina");
    const response = await server.post("/api/auth/sign-out", {}, { cookie });
    expect(await response.json()).toEqual({ done: true, next: "/sign-in" });
  } finally {
    await server.close();
  }
});

test("a real provider tells by itself that somebody has left, and their session here is over", async () => {
  let app: TestApp["app"] | undefined;
  const told: (number | undefined)[] = [];
  const relay = createServer((request, response) => {
    void (async () => {
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const answer = await app?.request(backChannel, { method: "POST", headers, body: await text(request) });
      told.push(answer?.status);
      response.writeHead(answer?.status ?? 500).end();
    })();
  });
  relay.listen(0, "127.0.0.1");
  await once(relay, "listening");
  const at = relay.address();
  const port = at !== null && typeof at === "object" ? at.port : 0;
  const provider = await startProvider({
    clients: [{ ...client, signedOut: [`${ours}/sign-in`], backChannel: `http://127.0.0.1:${port}/` }],
    accounts: [{ login: "marina", claims: { preferred_username: "marina", email: "m@polis.example" } }],
  });
  const server = await testApp(oidcSettings(provider.issuer));
  app = server.app;
  try {
    const walker = walkerTo(server);
    await signInThere(walker, "marina");
    expect(await whoIs(walker)).not.toBeNull();
    const page = await walker.go(`${provider.issuer}/session/end?client_id=${client.id}`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
    await walker.step(`${provider.issuer}/session/end/confirm`, {
      method: "POST",
      body: new URLSearchParams({ xsrf, logout: "yes" }),
    });
    // The provider sends nobody on before it has told whom it had to.
    expect(told).toEqual([200]);
    expect(await whoIs(walker)).toBeNull();
  } finally {
    await server.close();
    await provider.close();
    relay.closeAllConnections();
    relay.close();
  }
});

describe("a token by which the provider says that somebody has left", () => {
  let provider: HostileProvider;
  let server: TestApp;
  beforeAll(async () => {
    provider = await startHostileProvider(client.id);
    server = await testApp(oidcSettings(provider.issuer));
  });
  afterEach(() => {
    delete provider.misdeeds.claims;
  });
  afterAll(async () => {
    await server.close();
    await provider.close();
  });

  const right = () => ({
    iss: provider.issuer,
    aud: client.id,
    iat: seconds(),
    exp: seconds() + 120,
    jti: crypto.randomUUID(),
    events: event,
    sub: "hostile-subject",
  });
  const tell = async (token: string, to = server): Promise<number> => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const body = new URLSearchParams({ logout_token: token }).toString();
    return (await to.app.request(backChannel, { method: "POST", headers, body })).status;
  };
  const signedIn = async (sid?: string): Promise<Walker> => {
    provider.misdeeds.claims = sid === undefined ? {} : { sid };
    const walker = walkerTo(server);
    await walker.go(start());
    expect(await whoIs(walker)).not.toBeNull();
    return walker;
  };

  test("ends the session that it names, and no other", async () => {
    const [one, other] = [await signedIn("one"), await signedIn("other")];
    expect(await tell(await provider.sign({ ...right(), sid: "one" }))).toBe(200);
    expect(await whoIs(one)).toBeNull();
    expect(await whoIs(other)).not.toBeNull();
  });

  test("ends all of a person where it names none, and leaves connected browsers unless told otherwise", async () => {
    const walker = await signedIn("third");
    const device = await connectDevice(server, walker.cookies(ours));
    expect(await tell(await provider.sign(right()))).toBe(200);
    expect(await whoIs(walker)).toBeNull();
    expect((await server.get("/api/me", device)).status).toBe(200);
  });

  test("ends connected browsers where the configuration says so", async () => {
    const strict = await testApp(oidcSettings(provider.issuer, { endedThere: "sessions-and-devices" }));
    try {
      const walker = walkerTo(strict);
      await walker.go(start());
      const device = await connectDevice(strict, walker.cookies(ours));
      expect((await strict.get("/api/me", device)).status).toBe(200);
      expect(await tell(await provider.sign(right()), strict)).toBe(200);
      expect((await strict.get("/api/me", device)).status).toBe(401);
    } finally {
      await strict.close();
    }
  });

  test("counts once", async () => {
    const token = await provider.sign(right());
    expect(await tell(token)).toBe(200);
    const walker = await signedIn();
    expect(await tell(token)).toBe(400);
    expect(await whoIs(walker)).not.toBeNull();
  });

  test.each<[string, Record<string, unknown>]>([
    ["of another issuer", { iss: "https://login.example" }],
    ["for another client", { aud: "another-client" }],
    ["without the event", { events: {} }],
    ["that is an id token, with a nonce", { nonce: "n" }],
    ["without a number of its own", { jti: undefined }],
    ["that names nobody", { sub: undefined }],
    ["that is old", { iat: 1_700_000_000, exp: undefined }],
    ["that has expired", { exp: 1_700_000_000 }],
    ["of tomorrow", { iat: 4_000_000_000 }],
  ])("is refused %s, and nobody is signed out", async (_, wrong) => {
    const walker = await signedIn();
    expect(await tell(await provider.sign({ ...right(), ...wrong }))).toBe(400);
    expect(await whoIs(walker)).not.toBeNull();
  });

  test("is refused unsigned or garbled, before the provider is asked for anything", async () => {
    const asked = provider.asked.length;
    for (const token of [
      "",
      "x",
      "a.b.c",
      `${part({ alg: "none" })}.${part(right())}.`,
      "y".repeat(30_000),
    ]) {
      expect(await tell(token)).toBe(400);
    }
    expect(provider.asked).toHaveLength(asked);
  });
});
