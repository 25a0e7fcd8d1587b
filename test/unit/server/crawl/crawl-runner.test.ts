import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CrawlRunner, type CrawlWish, type OwnEnd } from "../../../../server/crawl/crawl-runner.ts";
import { callsOf, fakeIndexBuilder, order, until } from "./calls-of.ts";

let data: string;
let runner: CrawlRunner;
let ends: OwnEnd[];
let lines: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "ask-me-runner-"));
  ends = [];
  lines = "";
  const log = pino({}, { write: (line: string) => void (lines += line) });
  runner = runnerOf(fakeIndexBuilder, log);
});
afterEach(async () => {
  await runner.close();
  rmSync(data, { recursive: true });
});

const runnerOf = (program: string, log: pino.Logger): CrawlRunner =>
  new CrawlRunner({
    program,
    configFile: join(data, "ask-me.yaml"),
    data,
    now: () => new Date(),
    log,
    ended: (end) => void ends.push(end),
  });
const scheduled: CrawlWish = { kind: "crawl", sources: [], begun: { by: "schedule", name: null } };
const byPerson = (wish: Partial<CrawlWish>): CrawlWish => ({
  ...scheduled,
  begun: { by: "person", name: "Ольга --allow" },
  account: "a1",
  ...wish,
});

test.each<[string, CrawlWish, string[]]>([
  ["the schedule's", scheduled, ["--schedule"]],
  [
    "a person's",
    byPerson({ sources: ["polis", "hr"] }),
    ["--source=polis", "--source=hr", "--by=Ольга --allow"],
  ],
  ["a check of rights", { ...scheduled, kind: "rights" }, ["--rights", "--schedule"]],
  ["of what was held", byPerson({ kind: "allow" }), ["--allow", "--by=Ольга --allow"]],
])("the crawler is told what to do and who asked: %s", async (_, wish, words) => {
  order(data, {});
  expect(runner.begin(wish)).toBe(true);
  await until(() => ends.length === 1);
  expect(callsOf(data)[0]).toEqual(["crawl", "--config", join(data, "ask-me.yaml"), ...words]);
});

test.each([
  [0, "info"],
  [1, "info"],
  [2, "warn"],
  [7, "warn"],
])("an exit code of %i goes to the log as %s, and to whoever waits for it", async (code, level) => {
  order(data, { code });
  runner.begin(scheduled);
  expect(runner.own).toMatchObject({ kind: "crawl", begun: { by: "schedule" } });
  await until(() => ends.length === 1);
  expect(ends).toMatchObject([{ code, stopped: false }]);
  expect(runner.own).toBeNull();
  const ended = lines.split("\n").find((line) => line.includes("crawl ended"));
  expect(ended).toContain(`"level":${level === "warn" ? 40 : 30}`);
});

test("what it prints stands in a file for its administrator alone, never in the log", async () => {
  order(data, {});
  runner.begin(byPerson({}));
  await until(() => ends.length === 1);
  const file = join(data, "crawl-output.txt");
  expect(readFileSync(file, "utf8")).toContain("http://portal.example/secret");
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(lines).not.toMatch(/portal\.example|Ольга/);
  expect(lines).toContain('"account":"a1"');
});

test("one at a time: a second is refused until the first has ended", async () => {
  order(data, { waits: true });
  runner.begin(scheduled);
  expect(runner.begin(scheduled)).toBe(false);
  await until(() => callsOf(data).length === 1);
  order(data, {});
  runner.stop();
  await until(() => runner.own === null);
  expect(runner.begin(scheduled)).toBe(true);
  await until(() => ends.length === 2);
});

test("stopping it is Ctrl+C, once: a second would kill it in the middle of tidying up", async () => {
  order(data, { waits: true });
  runner.begin(scheduled);
  await until(() => callsOf(data).length === 1);
  runner.stop();
  runner.stop();
  await until(() => ends.length === 1);
  expect(callsOf(data)[1]).toEqual(["ended by", "SIGINT"]);
  expect(ends).toMatchObject([{ stopped: true }]);
});

test("closing stops what runs, waits for it, and begins nothing more", async () => {
  order(data, { waits: true });
  runner.begin(scheduled);
  await until(() => callsOf(data).length === 1);
  await runner.close();
  expect(callsOf(data)[1]).toEqual(["ended by", "SIGINT"]);
  expect(runner.begin(scheduled)).toBe(false);
});

test("a program that is not there ends like one that fails", async () => {
  const log = pino({}, { write: (line: string) => void (lines += line) });
  runner = runnerOf(join(data, "nowhere.ts"), log);
  runner.begin(scheduled);
  await until(() => ends.length === 1);
  expect(ends[0]?.code).not.toBe(0);
  expect(runner.own).toBeNull();
});
