import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Problem } from "../../../../core/contract/problem.ts";
import { callsOf, order, until } from "./calls-of.ts";
import { codeOf, serveCrawls } from "./serve-crawls.ts";
import { runAt } from "./some-runs.ts";

const served = serveCrawls();
const start = (body: object): Promise<Response> =>
  served().server.post("/api/crawl/runs", body, served().admin);

test("an administrator begins one, sees it at once, and a second is refused until it has ended", async () => {
  const { server, health, crawls, admin } = served();
  order(server.data, { waits: true });
  const response = await start({ kind: "rights", sources: ["polis", "polis"] });
  expect(response.status).toBe(201);
  expect((await health()).running).toMatchObject({ begun: { by: "person", name: "olga" } });
  expect(await codeOf(await start({ kind: "crawl" }))).toBe("crawl-running");
  await until(() => crawls().length === 1);
  expect(crawls()[0]?.slice(3)).toEqual(["--rights", "--source=polis", "--by=olga"]);
  await until(() => existsSync(join(server.data, "crawl-status.json")));
  await server.post("/api/crawl/stop", {}, admin);
  await until(async () => (await health()).running === null);
  expect(callsOf(server.data).at(-1)).toEqual(["ended by", "stop file"]);
  order(server.data, {});
  expect((await start({ kind: "crawl" })).status).toBe(201);
});

test("one begun on a command line is seen, stands in the way, and can be stopped", async () => {
  const { server, health, admin, crawls } = served();
  const id = "2026-11-26T12-00-00-000Z";
  const at = server.clock.now.toISOString();
  const run = { id, kind: "crawl", begun: { by: "command", name: null }, startedAt: at, updatedAt: at };
  writeFileSync(join(server.data, "crawl-status.json"), JSON.stringify({ ...run, progress: null }));
  expect((await health()).running).toMatchObject({ id });
  expect(await codeOf(await start({ kind: "crawl" }))).toBe("crawl-running");
  expect((await server.post("/api/crawl/stop", {}, admin)).status).toBe(200);
  expect(readFileSync(join(server.data, "crawl-stop.json"), "utf8")).toBe(JSON.stringify({ id }));
  expect(crawls()).toEqual([]);
});

test("one that has not said yet that it runs is stopped as Ctrl+C would", async () => {
  const { server, crawls, admin, health } = served();
  order(server.data, { waits: true, mute: true });
  await start({ kind: "crawl" });
  await until(() => crawls().length === 1);
  await server.post("/api/crawl/stop", {}, admin);
  await until(async () => (await health()).running === null);
  expect(callsOf(server.data).at(-1)).toEqual(["ended by", "SIGINT"]);
  expect((await health()).alarms).toEqual([]);
});

test("stopping where nothing runs does nothing", async () => {
  const { server, admin } = served();
  expect((await server.post("/api/crawl/stop", {}, admin)).status).toBe(200);
  expect(existsSync(join(server.data, "crawl-stop.json"))).toBe(false);
});

test("a source that is not configured is refused by its place", async () => {
  const { crawls } = served();
  const problem = Problem.parse(await (await start({ kind: "crawl", sources: ["polis", "x"] })).json());
  expect(problem).toMatchObject({ code: "invalid", errors: [{ at: "sources.1" }] });
  expect(problem.errors?.[0]?.message).toContain("polis");
  expect((await start({ kind: "everything" })).status).toBe(400);
  expect(crawls()).toEqual([]);
});

test("one that ends without a report is told of until a report comes", async () => {
  const { server, health, keep } = served();
  order(server.data, { code: 2 });
  await start({ kind: "crawl" });
  await until(async () => (await health()).alarms.length > 0);
  expect((await health()).alarms).toMatchObject([{ kind: "failed" }]);
  keep(runAt(server.clock.now.toISOString()));
  expect((await health()).alarms).toEqual([]);
});
