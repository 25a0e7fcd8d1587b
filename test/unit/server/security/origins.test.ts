import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Operation, operationsOf } from "../../../rights/operations.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";

/*
 * A page elsewhere must not act with a person's cookie (CSRF), nor read what it fetches (CORS). Every operation of the
 * OpenAPI document that is no GET is called as pages of every kind of origin would call it.
 */

const address = "https://ask.polis.example";
const secret = "a secret for tests that is long enough";

let server: TestApp;
let cookie: string;
let writes: Operation[];
beforeAll(async () => {
  server = await testApp({ server: { address, port: 0, secret, otherNames: ["ask"] } });
  await server.people([{ login: "marina", role: "admin" }]);
  cookie = await server.cookieOf("marina");
  writes = operationsOf({ server }).filter(({ method }) => method !== "GET");
});
afterAll(() => server.close());

type Sender = Record<string, string>;
const called = (
  { method, path }: Pick<Operation, "method" | "path">,
  headers: Sender,
  body = "{}",
): Promise<Response> =>
  Promise.resolve(
    server.app.request(address + path.replaceAll(/\{\w+\}/g, "1"), {
      method,
      headers: { host: "ask.polis.example", "content-type": "application/json", cookie, ...headers },
      body,
    }),
  );

const foreign: Readonly<Record<string, Sender>> = {
  "another site": { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  "another site, an old browser": { origin: "https://evil.example" },
  "the portal": { origin: "http://portal.example" },
  "a name beneath ours": { origin: "https://evil.ask.polis.example", "sec-fetch-site": "same-site" },
  "a name beside ours": { origin: "https://polis.example", "sec-fetch-site": "same-site" },
  "a name that begins as ours": { origin: "https://ask.polis.example.evil.example" },
  "our name without encryption": { origin: "http://ask.polis.example", "sec-fetch-site": "cross-site" },
  "our name at another port": { origin: "https://ask.polis.example:8443", "sec-fetch-site": "same-site" },
  "a sandboxed frame or a file": { origin: "null", "sec-fetch-site": "cross-site" },
  "an empty origin": { origin: "" },
  "a name in another's clothes": { origin: "https://ask.polis.example@evil.example" },
  "an extension of a stranger": { origin: "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" },
  "a link or form that hides where it comes from": { "sec-fetch-site": "cross-site" },
  "a neighbour that hides where it comes from": { "sec-fetch-site": "same-site" },
  "a stranger's name for this server": { origin: "https://evil.example", host: "evil.example" },
};

/** They act by what stands in their body alone; no cookie counts there. */
const byBodyAlone = new Set(["deviceCode", "deviceToken"]);

describe("whatever changes something", () => {
  test("is many an operation", () => {
    expect(writes.length).toBeGreaterThan(60);
  });

  test.each(Object.entries(foreign))("is refused to %s", async (_, sender) => {
    for (const operation of writes.filter(({ id }) => !byBodyAlone.has(id))) {
      const response = await called(operation, sender);
      expect(response.status, `${operation.method} ${operation.path}`).toBe(403);
    }
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "",
    "text/json",
  ])("takes no body of type «%s», which a form elsewhere could send without asking", async (type) => {
    for (const operation of writes) {
      if (operation.body() === undefined && !operation.path.endsWith("/files")) continue;
      const response = await called(
        operation,
        { "content-type": type },
        JSON.stringify(operation.body() ?? ""),
      );
      expect(response.status, `${operation.method} ${operation.path}`).toBeGreaterThanOrEqual(400);
    }
  });

  test.each<[string, Sender]>([
    ["our own pages", { origin: address, "sec-fetch-site": "same-origin" }],
    ["our own pages under another of our names", { origin: "https://ask", host: "ask" }],
    ["a program without a browser", {}],
    ["a browser that says it is the same origin", { "sec-fetch-site": "same-origin" }],
  ])("is open to %s", async (_, sender) => {
    const response = await called({ method: "POST", path: "/api/requests" }, sender);
    expect(response.status).toBe(400);
  });

  test("does not follow a method hidden in a header or a field", async () => {
    const hidden = { "x-http-method-override": "DELETE", "x-method-override": "DELETE" };
    const response = await server.get("/api/devices/1?_method=DELETE", { cookie, ...hidden });
    expect(response.status).toBe(404);
  });
});

describe("another site", () => {
  test("cannot sign somebody in under its own account (login CSRF)", async () => {
    const body = JSON.stringify({ username: "marina", password: "correct horse" });
    for (const sender of Object.values(foreign)) {
      const response = await called({ method: "POST", path: "/api/auth/sign-in/username" }, sender, body);
      expect(response.status).toBe(403);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });

  test("may read nothing: no answer allows it, and no preflight is granted", async () => {
    for (const { path } of [...operationsOf({ server }), { path: "/desk" }, { path: "/" }]) {
      const preflight = await server.app.request(address + path.replaceAll(/\{\w+\}/g, "1"), {
        method: "OPTIONS",
        headers: {
          host: "ask.polis.example",
          origin: "https://evil.example",
          "access-control-request-method": "POST",
          "access-control-request-headers": "authorization, content-type",
          "access-control-request-private-network": "true",
        },
      });
      expect(preflight.status, path).toBe(404);
      expect([...preflight.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
    const read = await server.get("/api/me", { cookie, origin: "https://evil.example" });
    expect([...read.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });
});
