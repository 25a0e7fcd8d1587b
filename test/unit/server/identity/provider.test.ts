import { afterAll, beforeAll, expect, test } from "vitest";
import { startProvider, type StartedProvider } from "../../../provider/start-provider.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";
import {
  callback,
  client,
  isCallback,
  oidcSettings,
  ours,
  signInThere,
  start,
  walkerTo,
  whoIs,
} from "./signed-in-elsewhere.ts";

let provider: StartedProvider;
let server: TestApp;
beforeAll(async () => {
  provider = await startProvider({
    clients: [{ ...client, signedOut: [`${ours}/sign-in`] }],
    accounts: [
      person("marina", { groups: ["sales"], region: "Казань" }),
      person("boris", { roles: ["desk-agents"] }),
      person("vera"),
    ],
  });
  server = await testApp(oidcSettings(provider.issuer));
});
afterAll(async () => {
  await server.close();
  await provider.close();
});

function person(login: string, more: Record<string, unknown> = {}) {
  return {
    login,
    subject: `id-of-${login}`,
    claims: { preferred_username: login, name: `Name of ${login}`, email: `${login}@polis.example`, ...more },
  };
}

test("whoever comes through the provider has an account, with what the provider says, and lands where they wanted to go", async () => {
  const walker = walkerTo(server);
  const landed = await signInThere(walker, "marina", "/connect?user_code=ABCD2345");
  expect(landed.address.href).toBe(`${ours}/connect?user_code=ABCD2345`);
  expect(await whoIs(walker)).toMatchObject({
    login: "marina",
    name: "Name of marina",
    role: "seller",
    attributes: { groups: ["sales"], region: "Казань" },
  });
});

test("the second time nothing is typed", async () => {
  const walker = walkerTo(server);
  await signInThere(walker, "marina");
  await walker.step(`${ours}/api/auth/sign-out`, json({}));
  expect(await whoIs(walker)).toBeNull();
  const landed = await walker.go(start("/desk/devices"));
  expect(landed.address.href).toBe(`${ours}/desk/devices`);
  expect(await whoIs(walker)).toMatchObject({ login: "marina" });
});

test("the code is bound to this browser by PKCE, state and nonce", async () => {
  const walker = walkerTo(server);
  const response = await walker.step(start());
  const asked = new URL(response.headers.get("location") ?? "").searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: "code",
    code_challenge_method: "S256",
    redirect_uri: callback,
    client_id: client.id,
  });
  for (const random of ["state", "nonce", "code_challenge"])
    expect(asked.get(random)?.length).toBeGreaterThan(40);
  const cookie = response.headers.getSetCookie().join();
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(cookie).toMatch(/Max-Age=600/i);
  expect(cookie).not.toContain(asked.get("state") ?? "-");
});

test("an answer of the provider counts once", async () => {
  const walker = walkerTo(server);
  const before = await walker.typeAt(await walker.go(start()), "marina", isCallback);
  const cookies = walker.cookies(ours);
  expect((await walker.go(before.address)).address.pathname).toBe("/desk");
  const thief = walkerTo(server);
  for (const pair of cookies.split("; ")) thief.setCookie(ours, ...split(pair));
  const again = await thief.go(before.address);
  expect(again.address.searchParams.get("failed")).toBe("used");
  expect(await whoIs(thief)).toBeNull();
});

test("an answer that another browser brings signs nobody in: neither as its own, nor as the one who began", async () => {
  const attacker = walkerTo(server);
  const theirs = await attacker.typeAt(await attacker.go(start()), "boris", isCallback);
  const victim = walkerTo(server);
  expect((await victim.go(theirs.address)).address.searchParams.get("failed")).toBe("expired");
  // One that has begun on its own is told no different.
  await victim.step(start());
  expect((await victim.go(theirs.address)).address.searchParams.get("failed")).toBe("expired");
  expect(await whoIs(victim)).toBeNull();
});

test("whoever takes longer than ten minutes begins anew", async () => {
  const walker = walkerTo(server);
  const answer = await walker.typeAt(await walker.go(start()), "marina", isCallback);
  server.clock.now = new Date(server.clock.now.getTime() + 11 * 60_000);
  expect((await walker.go(answer.address)).address.searchParams.get("failed")).toBe("expired");
  server.clock.now = new Date();
});

test.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
])("nobody is sent to %j", async (to) => {
  const walker = walkerTo(server);
  const landed = await signInThere(walker, "marina", to);
  expect(landed.address.origin).toBe(ours);
  expect(landed.address.href).not.toContain("evil");
});

test("whoever goes back at the provider finds a page that says so, and the way they wanted to go", async () => {
  const walker = walkerTo(server);
  const response = await walker.step(start("/desk/mine"));
  const state = new URL(response.headers.get("location") ?? "").searchParams.get("state") ?? "";
  const iss = encodeURIComponent(provider.issuer);
  const landed = await walker.go(`${callback}?error=access_denied&state=${state}&iss=${iss}`);
  expect(landed.address.pathname).toBe("/sign-in");
  expect(Object.fromEntries(landed.address.searchParams)).toEqual({ to: "/desk/mine", failed: "cancelled" });
});

test("an answer in the name of another provider is refused", async () => {
  const walker = walkerTo(server);
  const answer = await walker.typeAt(await walker.go(start()), "marina", isCallback);
  answer.address.searchParams.set("iss", "https://other.example");
  expect((await walker.go(answer.address)).address.searchParams.get("failed")).toBe("provider-wrong");
  expect(await whoIs(walker)).toBeNull();
});

test("the provider's new key is believed at once, the old one no more", async () => {
  const walker = walkerTo(server);
  await signInThere(walker, "vera");
  await provider.rotateKeys();
  const other = walkerTo(server);
  await signInThere(other, "vera");
  expect(await whoIs(other)).toMatchObject({ login: "vera" });
});

test("tabs that open together are signed in each by itself", async () => {
  const walker = walkerTo(server);
  await signInThere(walker, "vera");
  const answers = [];
  for (const to of ["/desk", "/", "/desk/mine"]) answers.push(await walker.go(start(to), isCallback));
  for (const answer of answers.toReversed()) {
    expect((await walker.go(answer.address)).address.searchParams.get("failed")).toBeNull();
  }
});

const json = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

function split(pair: string): [string, string] {
  const at = pair.indexOf("=");
  return [pair.slice(0, at), pair.slice(at + 1)];
}
