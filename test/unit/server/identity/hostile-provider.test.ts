import { generateKeyPair, SignJWT } from "jose";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  type Claims,
  type HostileProvider,
  startHostileProvider,
} from "../../../provider/start-hostile-provider.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";
import { client, isCallback, oidcSettings, start, walkerTo, whoIs } from "./signed-in-elsewhere.ts";

/* What a real provider never sends: every id token here is refused, and nobody gets an account by it. */

let provider: HostileProvider;
let server: TestApp;
beforeAll(async () => {
  provider = await startHostileProvider(client.id);
  server = await testApp(oidcSettings(provider.issuer, { clockSkewSeconds: 30, timeoutSeconds: 1 }));
});
afterEach(() => {
  delete provider.misdeeds.idToken;
  delete provider.misdeeds.answer;
  delete provider.misdeeds.claims;
});
afterAll(async () => {
  await server.close();
  await provider.close();
});

async function comeBack() {
  const walker = walkerTo(server);
  const { address } = await walker.go(start());
  return { failed: address.searchParams.get("failed"), me: await whoIs(walker) };
}

const seconds = (): number => Math.floor(Date.now() / 1000);
const unsigned = (claims: Claims): string => `${part({ alg: "none" })}.${part(claims)}.`;
const part = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString("base64url");

test("as long as it behaves, it signs people in", async () => {
  expect(await comeBack()).toMatchObject({ failed: null, me: { login: "mallory" } });
});

test.each<[string, Claims]>([
  ["for another client", { aud: "another-client" }],
  ["for two clients without saying to whom", { aud: ["another-client", "ask-me"] }],
  ["for two clients, said to another", { aud: ["another-client", "ask-me"], azp: "another-client" }],
  ["of another issuer", { iss: "https://login.example" }],
  ["of almost the same issuer", { iss: "http://127.0.0.1:1" }],
  ["for another sign-in", { nonce: "of another sign-in" }],
  ["for no sign-in at all", { nonce: undefined }],
  ["that has expired", { exp: seconds() - 40 }],
  ["that never expires", { exp: undefined }],
  ["that does not hold yet", { nbf: seconds() + 600 }],
  ["without a subject", { sub: undefined }],
  ["with a subject that is none", { sub: { $ne: null } }],
])("an id token %s is refused", async (_, wrong) => {
  provider.misdeeds.claims = wrong;
  expect(await comeBack()).toEqual({ failed: "provider-wrong", me: null });
});

test("an id token that is as late as clocks may differ still holds", async () => {
  provider.misdeeds.claims = { exp: seconds() - 15 };
  expect((await comeBack()).failed).toBeNull();
});

test("an id token that nobody signed is refused", async () => {
  provider.misdeeds.idToken = ({ claims }) => unsigned(claims);
  expect(await comeBack()).toEqual({ failed: "provider-wrong", me: null });
});

test("an id token signed by another key is refused, under the name of the right key and under its own", async () => {
  const { privateKey } = await generateKeyPair("RS256");
  for (const kid of ["its-key", "another-key", undefined]) {
    provider.misdeeds.idToken = ({ claims }) =>
      new SignJWT({ ...claims })
        .setProtectedHeader(kid === undefined ? { alg: "RS256" } : { alg: "RS256", kid })
        .sign(privateKey);
    expect(await comeBack()).toEqual({ failed: "provider-wrong", me: null });
  }
});

test("the published key or the client's secret signs nothing as a password would", async () => {
  for (const secret of [
    JSON.stringify(await (await fetch(`${provider.issuer}/jwks`)).json()),
    client.secret,
  ]) {
    provider.misdeeds.idToken = ({ claims }) =>
      new SignJWT({ ...claims }).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(secret));
    expect(await comeBack()).toEqual({ failed: "provider-wrong", me: null });
  }
});

test("an id token that was changed on its way is refused", async () => {
  provider.misdeeds.idToken = async ({ claims }) => {
    const [header, , signature] = (await provider.sign(claims)).split(".");
    return `${header}.${part({ ...claims, preferred_username: "admin", sub: "somebody-else" })}.${signature}`;
  };
  expect(await comeBack()).toEqual({ failed: "provider-wrong", me: null });
});

test.each(["", "not a token", "a.b.c", "{}"])("%j for an id token is refused", async (garbage) => {
  provider.misdeeds.idToken = () => garbage;
  expect(await comeBack()).toEqual({ failed: "provider-wrong", me: null });
});

test("a code that was used is worth nothing in another sign-in", async () => {
  const walker = walkerTo(server);
  const first = await walker.go(start(), isCallback);
  await walker.go(first.address);
  const second = await walker.go(start(), isCallback);
  second.address.searchParams.set("code", first.address.searchParams.get("code") ?? "");
  const thief = await walker.go(second.address);
  expect(thief.address.searchParams.get("failed")).toBe("provider-wrong");
});

test.each([
  { path: "/token", status: 500, body: "{}", why: "provider-down" },
  { path: "/token", status: 200, body: "<html>", why: "provider-wrong" },
  { path: "/token", status: 302, body: "", why: "provider-wrong" },
  { path: "/jwks", status: 200, body: "[]", why: "provider-wrong" },
  { path: "/jwks", status: 503, body: "", why: "provider-down" },
])("$path that answers $status $body is told in words", async ({ path, status, body, why }) => {
  provider.misdeeds.answer = (asked, response) => {
    if (asked !== path) return false;
    response
      .writeHead(status, { "content-type": "application/json", location: "http://127.0.0.1:9/" })
      .end(body);
    return true;
  };
  expect(await comeBack()).toEqual({ failed: why, me: null });
});

test("a provider that does not answer in time is told as one that is down", async () => {
  provider.misdeeds.answer = (asked) => asked === "/token";
  expect(await comeBack()).toEqual({ failed: "provider-down", me: null });
});

test("names with markup, long names and thousands of groups are bounded, and none is a role", async () => {
  provider.misdeeds.claims = {
    name: `<img src=x onerror=alert(1)>${"a".repeat(150)}`,
    groups: [...Array.from({ length: 5000 }, (_, at) => `group-${at}`), "x".repeat(300), 7, null, {}],
    roles: ["admin", "Admin", "lead", "__proto__", "constructor"],
    region: { toString: "x" },
  };
  const { me } = await comeBack();
  expect(me?.role).toBe("seller");
  expect(me?.name).toHaveLength(120);
  expect(me?.attributes.groups).toHaveLength(1000);
  expect(me?.attributes.region).toBeUndefined();
});

test("who is signed in as what stands in the audit log, by nobody, without a name", async () => {
  const rows = await server.deps.store.read
    .selectFrom("audit")
    .selectAll()
    .where("action", "in", ["person-added", "person-changed"])
    .execute();
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.every(({ by }) => by === null)).toBe(true);
  expect(JSON.stringify(rows)).not.toMatch(/mallory/i);
});
