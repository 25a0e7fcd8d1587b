import { afterAll, beforeAll, expect, test } from "vitest";
import { accountHeader } from "../../../core/contract/account-header.ts";
import { Problem } from "../../../core/contract/problem.ts";
import { Me } from "../../../core/contract/person.ts";
import { password, testApp, type TestApp } from "./harness/test-app.ts";

let server: TestApp;
beforeAll(async () => {
  server = await testApp();
  await server.people([
    { login: "marina", name: "Марина Гусева", groups: ["underwriting"], region: "Казань" },
    { login: "alina", role: "agent" },
  ]);
});
afterAll(() => server.close());

const signIn = (username: string, secret: string, headers = {}) =>
  server.post("/api/auth/sign-in/username", { username, password: secret }, headers);

test("a cookie from signing in tells who one is", async () => {
  const me = await server.get("/api/me", { cookie: await server.cookieOf("marina") });
  expect(me.status).toBe(200);
  expect(Me.parse(await me.json())).toMatchObject({
    name: "Марина Гусева",
    login: "marina",
    role: "seller",
    attributes: { groups: ["underwriting"], region: "Казань" },
  });
});

test("no page's script gets at the session's token", async () => {
  const response = await signIn("marina", password);
  expect(response.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i);
  expect(response.headers.has("set-auth-token")).toBe(false);
  expect(await response.json()).toEqual({ done: true });
});

test("a borrowed computer is signed in until its browser is closed, an own one for longer", async () => {
  const given = { username: "marina", password };
  const lasts = async (more: object): Promise<boolean> => {
    const response = await server.post("/api/auth/sign-in/username", { ...given, ...more }, {});
    const session = response.headers.getSetCookie().find((cookie) => cookie.includes("session_token="));
    return /Max-Age=\d/i.test(session ?? "");
  };
  expect(await lasts({})).toBe(true);
  expect(await lasts({ rememberMe: false })).toBe(false);
});

test("what a page means for one account is not done as whoever has signed in there since", async () => {
  const [marina, alina] = [await server.cookieOf("marina"), await server.cookieOf("alina")];
  const { id } = Me.parse(await (await server.get("/api/me", { cookie: marina })).json());
  const asMarina = { [accountHeader]: id };
  expect((await server.get("/api/me", { cookie: marina, ...asMarina })).status).toBe(200);
  expect((await server.get("/api/me", { cookie: alina, ...asMarina })).status).toBe(401);
});

test("a wrong password is told in the reader's language, a name that does not exist alike", async () => {
  const wrong = await signIn("marina", "not it at all");
  expect(wrong.status).toBe(401);
  expect(wrong.headers.get("content-type")).toBe("application/problem+json");
  const problem = Problem.parse(await wrong.json());
  expect(problem.detail).toMatch(/Имя или пароль/);
  const nobody = await signIn("nobody", "not it at all", { "accept-language": "en" });
  expect(Problem.parse(await nobody.json()).detail).toMatch(/Name or password/);
});

test("nobody in particular is told to sign in, in Russian or English", async () => {
  const response = await server.get("/api/me", { "accept-language": "en-GB" });
  expect(response.status).toBe(401);
  expect(Problem.parse(await response.json())).toMatchObject({ code: "unauthenticated", title: "Sign in" });
});

test("the eleventh guess at a password has to wait; another address and another name do not", async () => {
  for (let guess = 0; guess < 10; guess += 1)
    expect((await signIn("alina", `guess ${guess}`)).status).toBe(401);
  const stopped = await signIn("alina", password);
  expect(stopped.status).toBe(429);
  expect(Number(stopped.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await signIn("marina", password)).status).toBe(200);
  server.clock.now = new Date(server.clock.now.getTime() + 11 * 60_000);
  expect((await signIn("alina", password)).status).toBe(200);
});

test.each(["/sign-up/email", "/get-session", "/list-sessions", "/update-user", "/is-username-available"])(
  "better-auth's %s is not offered",
  async (path) => {
    const cookie = await server.cookieOf("marina");
    expect((await server.post(`/api/auth${path}`, {}, { cookie })).status).toBe(404);
    expect((await server.get(`/api/auth${path}`, { cookie })).status).toBe(404);
  },
);

test("signing out ends the session", async () => {
  const cookie = await server.cookieOf("marina");
  expect((await server.post("/api/auth/sign-out", {}, { cookie })).status).toBe(200);
  expect((await server.get("/api/me", { cookie })).status).toBe(401);
});

test("a page of another site cannot act with a person's cookie", async () => {
  const cookie = await server.cookieOf("marina");
  const foreign = { cookie, origin: "http://portal.example" };
  expect((await server.post("/api/auth/sign-out", {}, foreign)).status).toBe(403);
  expect((await server.post("/api/requests", {}, foreign)).status).toBe(403);
  const silent = { cookie, "sec-fetch-site": "cross-site" };
  expect((await server.post("/api/requests", {}, silent)).status).toBe(403);
  const own = { cookie, origin: "http://ask-me.example" };
  expect((await server.post("/api/requests", {}, own)).status).not.toBe(403);
});

test("a session that was not used for a week is over, one that was goes on", async () => {
  const used = await server.cookieOf("marina");
  const left = await server.cookieOf("marina");
  const later = (days: number) => new Date(server.clock.now.getTime() + days * 86_400_000);
  server.clock.now = later(6);
  expect((await server.get("/api/me", { cookie: used })).status).toBe(200);
  server.clock.now = later(2);
  expect((await server.get("/api/me", { cookie: used })).status).toBe(200);
  expect((await server.get("/api/me", { cookie: left })).status).toBe(401);
});

test("whoever is no longer in the list is out at once, and cannot come back", async () => {
  await server.people([{ login: "marina" }, { login: "alina", role: "agent" }, { login: "oleg" }]);
  const cookie = await server.cookieOf("oleg");
  expect((await server.get("/api/me", { cookie })).status).toBe(200);
  await server.people([{ login: "marina" }, { login: "alina", role: "agent" }]);
  expect((await server.get("/api/me", { cookie })).status).toBe(401);
  const again = await signIn("oleg", password);
  expect(again.status).toBe(403);
  expect(Problem.parse(await again.json()).detail).toMatch(/отключена/);
});

test("a change of groups counts at the next request, and changes the audience", async () => {
  await server.people([{ login: "marina" }, { login: "alina", role: "agent" }]);
  const cookie = await server.cookieOf("marina");
  const before = Me.parse(await (await server.get("/api/me", { cookie })).json());
  await server.people([
    { login: "marina", groups: ["finance"], role: "lead" },
    { login: "alina", role: "agent" },
  ]);
  const after = Me.parse(await (await server.get("/api/me", { cookie })).json());
  expect(after.attributes.groups).toEqual(["finance"]);
  expect(after.role).toBe("lead");
  expect(after.audience).not.toBe(before.audience);
});
