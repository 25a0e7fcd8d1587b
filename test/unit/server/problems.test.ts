import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { Problem, ProblemCode } from "../../../core/contract/problem.ts";
import { contractVersion } from "../../../core/contract/version.ts";
import { problemOf } from "../../../server/problem-response.ts";
import { databaseFile } from "../../../server/store/database-file.ts";
import { matching } from "./harness/matching.ts";
import { testApp, type TestApp } from "./harness/test-app.ts";

let server: TestApp;
let cookie: string;
beforeAll(async () => {
  server = await testApp();
  await server.people([{ login: "marina" }]);
  cookie = await server.cookieOf("marina");
});
afterAll(() => server.close());

const question = (text: string, more = {}) => ({
  key: crypto.randomUUID(),
  as: "question",
  text,
  context: {},
  via: "console",
  clickedAt: new Date().toISOString(),
  elapsedMs: 0,
  ...more,
});
const ask = async (body: unknown, headers = {}) => {
  const response = await server.post("/api/requests", body, { cookie, ...headers });
  return Problem.parse(await response.json());
};

test("a question of no characters is told to be empty", async () => {
  expect(await ask(question("   "))).toMatchObject({
    code: "empty-text",
    status: 422,
    detail: matching(/^Вопрос пуст: напишите/),
  });
});

test("a question of 20,000 characters is told its limit and its length", async () => {
  expect(await ask(question("я".repeat(20_000)))).toMatchObject({
    code: "too-long",
    detail: matching(/длиннее 8000 знаков \(у вас 20000\)/),
  });
  expect((await ask(question("x".repeat(20_000)), { "accept-language": "en" })).detail).toMatch(
    /longer than 8000 characters \(yours has 20000\)/,
  );
});

test("a call that the schema refuses names each field, in the reader's language", async () => {
  const russian = await ask(question("Что?", { as: "joke", clickedAt: "yesterday" }));
  expect(russian).toMatchObject({ code: "invalid", status: 400 });
  expect(russian.errors?.map(({ at }) => at)).toEqual(["as", "clickedAt"]);
  expect(russian.errors?.[0]?.message).toMatch(/[а-я]/);
  const english = await ask(question("What?", { as: "joke" }), { "accept-language": "en" });
  expect(english.errors?.[0]?.message).toMatch(/^Invalid/);
});

test("a body of another kind or no JSON is refused, not misread", async () => {
  const plain = await server.app.request("http://ask-me.example/api/requests", {
    method: "POST",
    headers: { cookie, "content-type": "text/plain" },
    body: JSON.stringify(question("Что?")),
  });
  expect(Problem.parse(await plain.json()).code).toBe("invalid");
  const broken = await server.app.request("http://ask-me.example/api/requests", {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: "{",
  });
  expect(Problem.parse(await broken.json()).code).toBe("invalid");
});

test("more than a megabyte is refused before it is read", async () => {
  expect(await ask(question("x".repeat(1_100_000)))).toMatchObject({ code: "too-large", status: 413 });
});

test("an extension too old or too new for this server is told who is to be updated; one version apart is served", async () => {
  const far = { code: "contract-version", contract: contractVersion };
  expect(await toldAs(`${contractVersion + 2}`)).toMatchObject({
    ...far,
    detail: matching(/сервер пора обновить/),
  });
  for (const version of [`${contractVersion - 2}`, "", "1.0", "999999999"])
    expect(await toldAs(version)).toMatchObject({ ...far, detail: matching(/Обновите расширение/) });
  for (const near of [contractVersion - 1, contractVersion, contractVersion + 1])
    expect((await meAs(`${near}`)).status).toBe(200);
});

async function toldAs(version: string): Promise<Problem> {
  return Problem.parse(await (await meAs(version)).json());
}

function meAs(version: string): Promise<Response> {
  return server.get("/api/me", { cookie, "Ask-Me-Contract": version });
}

test("without a release, search says how to make one", async () => {
  const response = await server.get("/api/search?q=%D0%BE%D1%81%D0%B0%D0%B3%D0%BE", { cookie });
  expect(response.status).toBe(503);
  expect(Problem.parse(await response.json())).toMatchObject({
    code: "no-release",
    detail: matching(/npm run crawl/),
  });
});

test("a locked database is told as busy, with when to come again; afterwards the same call goes through", async () => {
  const other = new DatabaseSync(databaseFile(server.deps.config.data));
  other.exec("begin immediate");
  const body = question("Что покрывает КАСКО?");
  const response = await server.post("/api/requests", body, { cookie });
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("2");
  expect(Problem.parse(await response.json())).toMatchObject({ code: "database-busy" });
  expect(await (await server.get("/healthz")).json()).toMatchObject({ database: "busy" });
  other.exec("rollback");
  other.close();
  expect((await server.post("/api/requests", body, { cookie })).status).toBe(201);
});

test("every problem has a title and a mend in both languages", () => {
  for (const problem of ProblemCode.options) {
    const russian = problemOf({ problem }, "ru");
    const english = problemOf({ problem }, "en");
    expect(russian.title).toMatch(/[А-я]/);
    expect(russian.detail).toMatch(/[А-я].*[.]$/);
    expect(english.detail).toMatch(/^[\x20-\x7E“”’]+\.$/);
    expect(english.status).toBe(russian.status);
  }
});

test("the log names neither query nor text, name or token", async () => {
  const lines: string[] = [];
  const { pino } = await import("pino");
  const { createApp } = await import("../../../server/app.ts");
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const app = createApp({ ...server.deps, log });
  const headers = { cookie, "content-type": "application/json" };
  await app.request("http://ask-me.example/api/search?q=sekret-query", { headers });
  await app.request("http://ask-me.example/api/sections/sekret-record", { headers });
  await app.request("http://ask-me.example/sekret/path?token=sekret", { headers });
  await app.request("http://ask-me.example/api/auth/sign-in/username", {
    method: "POST",
    headers,
    body: JSON.stringify({ username: "sekret", password: "sekret" }),
  });
  const text = lines.join("");
  expect(text).not.toMatch(/sekret|marina/);
  expect(text).not.toContain(cookie.split("=")[1]?.slice(0, 20));
  const Line = z.object({
    route: z.string(),
    status: z.int(),
    ms: z.number(),
    account: z.string().optional(),
  });
  const routes = lines.map((line) => Line.parse(JSON.parse(line)).route);
  expect(routes).toEqual(["/api/search", "/api/sections/{record}", "other", "/api/auth/sign-in/username"]);
});

test("a fault of ours is told as ours, with a number that is in the log", async () => {
  const lines: string[] = [];
  const { pino } = await import("pino");
  const { createApp } = await import("../../../server/app.ts");
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const catalogue = {
    ...server.deps.catalogue,
    search: () => Promise.reject(new Error("the index fell apart")),
  };
  const app = createApp({ ...server.deps, catalogue, log });
  const response = await app.request("http://ask-me.example/api/search?q=x", { headers: { cookie } });
  expect(response.status).toBe(500);
  const body = await response.text();
  expect(body).not.toContain("fell apart");
  const number = response.headers.get("x-request-id") ?? "";
  expect(lines.find((line) => line.includes("fell apart"))).toContain(number);
  expect(body).toContain(number);
});
