import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { askBody } from "../../../browser/harness/ask-body.ts";
import { ratingLinks } from "../../../../server/rating/rating-links.ts";
import { section } from "../harness/plant-release.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";
import { inlineParts } from "./inline-parts.ts";
import { expectSafe } from "./safe-headers.ts";

/*
 * Every GET of the running application, found in its own table of routes: whatever it answers has the headers that keep a
 * browser in bounds, and no page has a script, a style or a handler within itself.
 */

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>' onmouseover='alert(3)`;

const isFull = process.env["COUNTS"] === "full";

let server: TestApp;
let packages: string;
let agent: Record<string, string>;
let request: number;
beforeAll(async () => {
  packages = mkdtempSync(join(tmpdir(), "ask-me-packages-"));
  writeFileSync(join(packages, "ask-me-0.1.0-chrome.zip"), "chrome package");
  server = await testApp({
    extension: { packages },
    service: { ru: hostile, en: hostile },
    server: {
      address: "https://ask.polis.example",
      port: 0,
      secret: "a secret for tests that is long enough",
    },
  });
  await server.people([
    { login: "marina", name: hostile },
    { login: "alina", role: "admin", name: hostile },
  ]);
  const records = [
    section({ id: "kasko", title: hostile, text: hostile, path: [hostile], heading: hostile }),
  ];
  await server.publish("20261102-080000-pages", records);
  agent = { cookie: await server.cookieOf("alina") };
  const asked = await server.post("/api/requests", askBody(hostile), {
    cookie: await server.cookieOf("marina"),
  });
  request = z.object({ id: z.int() }).parse(await asked.json()).id;
});
afterAll(async () => {
  await server.close();
  rmSync(packages, { recursive: true });
});

/** Addresses for a route, with what its path may name: what is there, and what tries to get out of the page. */
function addressesOf(path: string): string[] {
  const there: Record<string, string> = {
    id: String(request),
    record: "kasko",
    package: "ask-me-0.1.0-chrome.zip",
  };
  const filled = (of: (name: string) => string): string =>
    path
      .replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => encodeURIComponent(of(name)))
      .replace("*", "x");
  const good = filled((name) => there[name] ?? "1");
  const all = [good, filled(() => hostile), `${good}?q=${encodeURIComponent(hostile)}`];
  return [...new Set(isFull ? all : all.slice(0, 2))];
}

const routes = (): string[] => [
  ...new Set(server.app.routes.filter(({ method }) => method === "GET").map(({ path }) => path)),
];

test("whatever is asked for, a browser is kept in bounds, and no page holds script, style or handler", async () => {
  const pages = new Set<string>();
  expect(routes().length).toBeGreaterThan(60);
  for (const path of routes().filter((one) => !one.startsWith("/api/live"))) {
    for (const address of addressesOf(path)) {
      for (const headers of isFull ? [{}, agent] : [agent]) {
        const response = await server.get(address, headers);
        expectSafe(response, address);
        const body = await response.text();
        if (!response.headers.get("content-type")?.startsWith("text/html")) continue;
        expect(inlineParts(body), address).toEqual([]);
        pages.add(path);
      }
    }
  }
  expect([...pages].toSorted()).toEqual(expect.arrayContaining([...pagesThere].toSorted()));
});

/** Where one must have met a page by then: else the walk above would prove nothing. */
const pagesThere = [
  "/",
  "/api/docs",
  "/connect",
  "/desk",
  "/desk/*",
  "/extension",
  "/requests/:id{\\d+}",
  "/sign-in",
  "/specialist/:token",
  "/rate/:token",
  "/view/:record",
];

test("the page that rates an answer holds nothing of its own either, filled in with what wants out", async () => {
  const body = { key: crypto.randomUUID(), text: hostile, complete: true, sources: [], without: "by-heart" };
  await server.post(`/api/requests/${request}/claim`, {}, agent);
  const sent = await server.post(`/api/requests/${request}/answers`, body, agent);
  const { answeredAt } = z.object({ answeredAt: z.string().nullable() }).parse(await sent.json());
  const link = ratingLinks(server.deps.config.server).linkTo({ request, answeredAt: answeredAt ?? "" });
  const { pathname } = new URL(link);
  const form = new URLSearchParams({ result: "partly", comment: hostile });
  const said = await server.app.request(`http://ask-me.example${pathname}`, { method: "POST", body: form });
  expect(said.status).toBe(303);
  const response = await server.get(pathname);
  expectSafe(response, pathname);
  const page = await response.text();
  expect(page).toContain("&lt;script&gt;");
  expect(inlineParts(page)).toEqual([]);
});

test("what is no page is in bounds as well, whatever the method", async () => {
  for (const path of ["/", "/desk", "/nowhere", "/api/nowhere"]) {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
      const response = await server.app.request(`http://ask-me.example${path}`, { method });
      expect(response.status, `${method} ${path}`).toBe(404);
      expectSafe(response, `${method} ${path}`);
    }
  }
});

test.each([
  "server/console/index.html",
  "extension/web/index.html",
  "extension/entrypoints/options/index.html",
  "extension/entrypoints/palette/index.html",
  "extension/entrypoints/sidepanel/index.html",
  "extension/entrypoints/offscreen/index.html",
])("%s is written without script, style or handler of its own", (file) => {
  const page = readFileSync(join(import.meta.dirname, "../../../..", file), "utf8");
  expect(inlineParts(page)).toEqual([]);
});

test("a walk that met an inline part would say so", () => {
  expect(
    inlineParts(`<p onclick="x()" style="color:red"><a href=" java\tscript:x()">a</a><script>x</script>`),
  ).toEqual(["p onclick", "p style", "script"]);
  expect(inlineParts(`<a href=" JavaScript :x()">a</a><style></style><base href="/">`)).toHaveLength(3);
});
