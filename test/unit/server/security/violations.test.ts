import { Writable } from "node:stream";
import { OpenAPIHono } from "@hono/zod-openapi";
import { pino } from "pino";
import { beforeEach, expect, test } from "vitest";
import type { App, AppEnv } from "../../../../server/app-types.ts";
import { serveViolations } from "../../../../server/pages/serve-violations.ts";
import { securityHeaders } from "../../../../server/security-headers.ts";
import { policyOf } from "./safe-headers.ts";

let app: App;
let lines: Record<string, unknown>[];
let time: number;
beforeEach(() => {
  lines = [];
  time = Date.parse("2026-11-02T08:00:00Z");
  app = new OpenAPIHono<AppEnv>();
  app.use(async function speak(c, next) {
    c.set("language", "en");
    await next();
  });
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  serveViolations(app, { log: pino({ base: null }, stream), now: () => new Date(time) });
});

const told = (body: unknown, type = "application/reports+json"): Promise<Response> =>
  Promise.resolve(
    app.request("/api/violations", {
      method: "POST",
      headers: { "content-type": type },
      body: JSON.stringify(body),
    }),
  );
const violation = (given: object = {}) => ({
  type: "csp-violation",
  age: 1,
  url: "https://ask.polis.example/specialist/a-secret-token?q=words",
  user_agent: "Mozilla/5.0",
  body: {
    documentURL: "https://ask.polis.example/specialist/a-secret-token?q=words",
    effectiveDirective: "script-src-elem",
    blockedURL: "https://evil.example/steal.js?what=words",
    sourceFile: null,
    sample: "alert('words')",
    ...given,
  },
});

test("what a browser kept a page from is told by rule, kind of page and origin, and by nothing that was typed", async () => {
  expect((await told([violation()])).status).toBe(204);
  expect(lines).toMatchObject([
    { directive: "script-src-elem", page: "/specialist", blocked: "https://evil.example" },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/words|token|steal|Mozilla/);
});

test("browsers that know the older way are heard as well", async () => {
  const report = {
    "document-uri": "https://ask.polis.example/desk/requests/7",
    "violated-directive": "script-src 'self'",
    "blocked-uri": "inline",
    "source-file": null,
    "script-sample": "words",
  };
  expect((await told({ "csp-report": report }, "application/csp-report")).status).toBe(204);
  expect(lines).toMatchObject([{ directive: "script-src", page: "/desk", blocked: "inline" }]);
});

test("what other extensions try on our pages is not ours to tell", async () => {
  await told([
    violation({ blockedURL: "chrome-extension://aaaa/inject.js" }),
    violation({ sourceFile: "moz-extension" }),
  ]);
  expect(lines).toEqual([]);
});

test("a flood of them leaves a minute's worth in the log, and the next minute goes on", async () => {
  for (let sent = 0; sent < 30; sent += 1) await told(Array.from({ length: 10 }, () => violation()));
  expect(lines).toHaveLength(60);
  time += 60_001;
  await told([violation()]);
  expect(lines).toHaveLength(61);
});

test.each([
  ["no JSON at all", "<script>"],
  ["another shape", { hello: "world" }],
  ["a rule that is none", [violation({ effectiveDirective: "line\nbreak" })]],
  ["a rule that is none, the older way", { "csp-report": { "violated-directive": "x".repeat(60_000) } }],
  ["too many at once", Array.from({ length: 11 }, () => violation())],
])("%s is refused and not written down", async (_, body) => {
  expect((await told(body)).status).toBe(400);
  expect(lines).toEqual([]);
});

test("more than 64 kB is not even read", async () => {
  expect((await told([violation({ sample: "x".repeat(70_000) })])).status).toBe(413);
});

test.each([
  ["https://ask.polis.example", { "report-uri": "/api/violations", "report-to": "violations" }, "violations"],
  // There Firefox knows no endpoints, and would not look at `report-uri` where `report-to` stands beside it.
  ["http://ask.polis.example", { "report-uri": "/api/violations", "report-to": undefined }, null],
])("at %s browsers are asked to tell in the way that they can", async (address, asked, endpoint) => {
  const site = new OpenAPIHono().use(securityHeaders(address));
  site.get("/", (c) => c.text(""));
  const { headers } = await site.request("/");
  const policy = policyOf(headers.get("content-security-policy") ?? "");
  expect({ "report-uri": policy.get("report-uri"), "report-to": policy.get("report-to") }).toEqual(asked);
  const named = headers.get("reporting-endpoints");
  expect(named).toBe(endpoint && `${endpoint}="/api/violations"`);
});
