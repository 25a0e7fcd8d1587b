import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../../../core/contract/problem.ts";
import { longestQuery, SearchAnswer } from "../../../core/contract/search.ts";
import { createLog } from "../../../server/log.ts";
import { startServer } from "../../../server/start-server.ts";
import { section } from "./harness/plant-release.ts";
import { testApp, type TestApp } from "./harness/test-app.ts";
import { testConfig } from "./harness/test-config.ts";

let server: TestApp;
let cookie: string;
beforeAll(async () => {
  server = await testApp();
  await server.people([{ login: "marina" }]);
  cookie = await server.cookieOf("marina");
  await server.publish("20261102-080000-odd", [
    section({
      id: "kasko",
      title: "Тарифы КАСКО",
      text: "Тариф для такси выше.",
      changedAt: "2026-11-01T08:00:00Z",
    }),
    section({ id: "osago", title: "Тарифы ОСАГО", kind: "pdf", path: ["Полисы"], region: ["kazan"] }),
  ]);
});
afterAll(() => server.close());

const call = (query: string): Promise<Response> => server.get(`/api/search?${query}`, { cookie });

describe("an odd query is answered", () => {
  test.each([
    ["10,000 letters", "т".repeat(longestQuery)],
    ["10,000 characters of words", "тариф ".repeat(1666)],
    ["200 words", Array.from({ length: 200 }, (_, at) => `слово${at}`).join(" ")],
    ["control characters", "\u0000\u0007тариф\u001b[31m\u007f"],
    ["line breaks", "тариф\r\nкаско\u2028осаго"],
    ["emoji", "🚗👩‍👩‍👧 тариф 🏠"],
    ["right-to-left text", "שלום \u202eтариф\u202c مرحبا"],
    ["a pattern", ".*(тариф|каско)+[^a-z]{9999}\\"],
    ["a pattern that blows up", "(a+)+$".repeat(50)],
    ["query language", "title:тариф AND NOT (каско OR *) ~2 ^5"],
    ["SQL", "'; DROP TABLE sections; --"],
    ["markup", '<script>alert("тариф")</script>'],
    ["names of object members", "__proto__ constructor toString hasOwnProperty"],
    ["an address", "https://portal.example/?q=%D1%82&x=1#y"],
    ["accents without letters", "\u0301".repeat(300)],
    ["nothing", ""],
    ["spaces", " \t\u00a0 "],
  ])("%s", async (_, query) => {
    const response = await call(`q=${encodeURIComponent(query)}&explain=1`);
    expect(response.status).toBe(200);
    expect(SearchAnswer.parse(await response.json()).query).toBe(query);
  });

  test("with bytes that are no text, and given twice", async () => {
    expect((await call("q=%FF%FE%D1")).status).toBe(200);
    expect((await call("q=%")).status).toBe(200);
    expect(SearchAnswer.parse(await (await call("q=a&q=b")).json()).query).toBe("a");
  });

  test("of 10,000 characters over the wire, where it is six times as long", async () => {
    const data = mkdtempSync(join(tmpdir(), "ask-me-odd-"));
    const running = await startServer({
      config: testConfig(data),
      configFile: join(data, "ask-me.yaml"),
      log: createLog("silent"),
    });
    const query = encodeURIComponent("т".repeat(longestQuery));
    const response = await fetch(`${running.address}/api/search?q=${query}`);
    expect(Problem.parse(await response.json()).code).toBe("unauthenticated");
    await running.close();
    rmSync(data, { recursive: true });
  });
});

describe("an odd filter", () => {
  test.each([
    ["kind=poster", "kind"],
    ["kind=", "kind"],
    ["since=yesterday", "since"],
    ["since=2026-13-45", "since"],
    ["since=2026-11-01T08:00:00Z", "since"],
    ["limit=0", "limit"],
    ["limit=51", "limit"],
    ["limit=many", "limit"],
    ["literal=yes", "literal"],
    ["explain=true", "explain"],
    [`section=${"x".repeat(201)}`, "section"],
    [`region=${"x".repeat(101)}`, "region"],
    [`near=${"x".repeat(201)}`, "near"],
  ])("%s is refused by its name", async (filter, at) => {
    const response = await call(`q=x&${filter}`);
    expect(response.status).toBe(400);
    const problem = Problem.parse(await response.json());
    expect(problem).toMatchObject({ code: "invalid", errors: [{ at }] });
    expect(problem.errors?.[0]?.message).toMatch(/[а-я]/i);
  });

  test("a query too long or missing is refused by its name", async () => {
    for (const query of [`q=${"x".repeat(longestQuery + 1)}`, "limit=10"]) {
      const problem = Problem.parse(await (await call(query)).json());
      expect(problem).toMatchObject({ status: 400, code: "invalid", errors: [{ at: "q" }] });
    }
  });

  test.each([
    ["section=__proto__", 0],
    ["region=..%2F..%2Fetc", 1],
    ["since=9999-12-31", 0],
    ["since=0001-01-01", 1],
    ["kind=pdf&section=%D0%9F%D0%BE%D0%BB%D0%B8%D1%81%D1%8B&region=kazan", 1],
    ["near=__proto__", 2],
    ["unheard=of", 2],
  ])("%s finds %d", async (filter, documents) => {
    const answer = SearchAnswer.parse(
      await (await call(`q=${encodeURIComponent("тариф")}&${filter}`)).json(),
    );
    expect(answer.groups).toHaveLength(documents);
    expect(answer.total).toBe(2);
  });
});
