import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { connectDevice } from "../harness/connect-device.ts";
import { section } from "../harness/plant-release.ts";
import { password, testApp, type TestApp } from "../harness/test-app.ts";

const secret = "a secret for tests that is long enough";
const body = { username: "marina", password };

const set = async (response: Promise<Response>) => (await response).headers.getSetCookie();

describe.each([
  ["https://ask.polis.example", true],
  ["http://ask.polis.example", false],
])("cookies of a server at %s", (address, isSecure) => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp({ server: { address, port: 0, secret } });
    await server.people([{ login: "marina" }]);
    await server.publish("20261102-080000-cookies", [section({ id: "kasko" })]);
  });
  afterAll(() => server.close());

  /** Every cookie that the server ever sets, by what it is for. */
  async function everyCookie(): Promise<Record<string, string[]>> {
    const signIn = (more: object) => server.post("/api/auth/sign-in/username", { ...body, ...more });
    const cookie = await server.cookieOf("marina");
    const { authorization } = await connectDevice(server, cookie);
    const ticket = await server.post("/api/sections/kasko/ticket", {}, { authorization });
    const { ticket: once } = z.object({ ticket: z.string() }).parse(await ticket.json());
    return {
      "signing in": await set(signIn({})),
      "signing in on a borrowed computer": await set(signIn({ rememberMe: false })),
      "opening a section from the extension": await set(server.get(`/view/kasko?ticket=${once}`)),
      "changing the password": await set(
        server.post(
          "/api/auth/change-password",
          { currentPassword: password, newPassword: password, revokeOtherSessions: true },
          { cookie },
        ),
      ),
      "signing out": await set(
        server.post("/api/auth/sign-out", {}, { cookie: await server.cookieOf("marina") }),
      ),
    };
  }

  test("no script reads them, no other site brings them along, and no neighbour can plant one", async () => {
    const cookies = await everyCookie();
    for (const [what, given] of Object.entries(cookies)) {
      expect(given.length, what).toBeGreaterThan(0);
      for (const one of given) {
        expect(one, what).toMatch(/; HttpOnly/i);
        expect(one, what).toMatch(/; SameSite=(Lax|Strict)/i);
        expect(one, what).not.toMatch(/; Domain=/i);
        expect(/; Secure/i.test(one), `${what}: ${one.split("=")[0]}`).toBe(isSecure);
        const [, name = "", path] = /^([^=]+)=.*; Path=([^;]+)/i.exec(one) ?? [];
        const prefix = path === "/" ? "__Host-" : "__Secure-";
        expect(name.startsWith(prefix), `${what}: ${name} at ${path}`).toBe(isSecure);
        expect(name).toMatch(
          /^(__\w+-)?ask-me\.(session_token|dont_remember|session_data|account_data|view)$/,
        );
      }
    }
  });

  test("nothing is set for whoever only looks", async () => {
    for (const path of [
      "/",
      "/desk",
      "/sign-in",
      "/connect",
      "/extension",
      "/api/docs",
      "/api/welcome",
      "/healthz",
    ])
      expect((await server.get(path)).headers.getSetCookie(), path).toEqual([]);
  });

  test("a cookie under the name of the other kind of address opens nothing", async () => {
    const cookie = await server.cookieOf("marina");
    expect((await server.get("/api/me", { cookie })).status).toBe(200);
    const other = isSecure ? cookie.replaceAll("__Host-", "") : cookie.replaceAll("ask-me", "__Host-ask-me");
    expect((await server.get("/api/me", { cookie: other })).status).toBe(401);
    expect((await server.get("/api/me", { cookie: cookie.replaceAll("__Host-", "__Secure-") })).status).toBe(
      isSecure ? 401 : 200,
    );
  });

  test("answers to whoever is signed in are kept by no cache", async () => {
    const cookie = await server.cookieOf("marina");
    const personal = ["/api/me", "/api/requests", "/api/search?q=kasko", "/view/kasko", "/api/welcome"];
    for (const path of personal) {
      const response = await server.get(path, { cookie });
      expect(response.status, path).toBe(200);
      expect(response.headers.get("cache-control"), path).toMatch(/no-store/);
    }
    expect((await server.get("/api/me")).headers.get("cache-control")).toMatch(/no-store/);
  });
});
