import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CrawlStatus } from "../../../../core/contract/crawl-run.ts";
import { CrawlReports } from "../../../../server/crawl/crawl-reports.ts";
import { StatusFile } from "../../../../server/crawl/crawl-status.ts";
import { idAt, runAt, sourceRun } from "./some-runs.ts";

let data: string;
let folder: string;
let reports: CrawlReports;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "ask-me-reports-"));
  folder = join(data, "crawl-reports");
  mkdirSync(folder);
  reports = new CrawlReports(data);
});
afterEach(() => rmSync(data, { recursive: true }));

const one = runAt("2026-11-25T00:00:00.000Z");
const two = runAt("2026-11-26T00:00:00.000Z");
/** As the index-builder leaves it: written elsewhere, then renamed. */
function keep(name: string, content: unknown): void {
  const next = join(folder, `.${name}.next`);
  writeFileSync(next, typeof content === "string" ? content : JSON.stringify(content));
  renameSync(next, join(folder, name));
}
const ids = (): string[] => reports.runs.map(({ id }) => id);

test("reports are read oldest first, their lists stay on the disk", async () => {
  const broken = {
    count: 1,
    links: [{ address: "http://portal.example/gone", status: "404", pages: [], held: 3 }],
  };
  keep(`${two.id}.json`, { ...two, sources: [sourceRun("polis", { broken })] });
  keep(`${one.id}.json`, one);
  expect(await reports.look()).toBe(true);
  expect(ids()).toEqual([one.id, two.id]);
  expect(JSON.stringify(reports.runs)).not.toContain("/gone");
  expect(reports.runs[1]?.sources[0]?.broken).toBe(1);
  expect((await reports.read(two.id))?.sources[0]?.broken.links).toHaveLength(1);
});

test("what is half written is passed over and taken in once it is whole", async () => {
  const file = join(folder, `${one.id}.json`);
  writeFileSync(file, JSON.stringify(one).slice(0, 200));
  await reports.look();
  expect(ids()).toEqual([]);
  writeFileSync(file, JSON.stringify(one));
  expect(await reports.look()).toBe(true);
  expect(ids()).toEqual([one.id]);
});

test("a second look tells of nothing new; one that went and one that was replaced are noticed", async () => {
  keep(`${one.id}.json`, one);
  keep(`${two.id}.json`, two);
  await reports.look();
  expect(await reports.look()).toBe(false);
  rmSync(join(folder, `${one.id}.json`));
  expect(await reports.look()).toBe(true);
  expect(ids()).toEqual([two.id]);
  keep(`${two.id}.json`, { ...two, outcome: { kind: "held" } });
  await reports.look();
  expect(reports.runs[0]?.outcome.kind).toBe("held");
});

test("what never became whole is not looked at every second for ever", async () => {
  const file = join(folder, `${one.id}.json`);
  writeFileSync(file, JSON.stringify(one).slice(0, 200));
  const long = new Date(Date.now() - 120_000);
  utimesSync(file, long, long);
  utimesSync(folder, long, long);
  await reports.look();
  writeFileSync(file, JSON.stringify(one));
  expect(await reports.look()).toBe(false);
});

test("whoever looks while another look is under way misses nothing that was there before", async () => {
  const earlier = reports.look();
  keep(`${one.id}.json`, one);
  await reports.look();
  expect(ids()).toEqual([one.id]);
  await earlier;
});

test("a folder that nobody has touched for a while costs one call to the system", async () => {
  keep(`${one.id}.json`, one);
  const long = new Date(Date.now() - 60_000);
  utimesSync(folder, long, long);
  await reports.look();
  // Written into the file itself, which the folder does not tell of: no report is changed so.
  writeFileSync(join(folder, `${one.id}.json`), "{");
  expect(await reports.look()).toBe(false);
  expect(ids()).toEqual([one.id]);
});

test.each<[string, string, unknown]>([
  ["no JSON", `${one.id}.json`, "это не отчёт"],
  ["another shape", `${one.id}.json`, { ...one, sources: "все" }],
  ["an id that is not its name", `${one.id}.json`, two],
  ["a name that is no run's", "отчёт.json", one],
  ["a name that leads elsewhere", "..json", one],
  ["instants that are none", `${one.id}.json`, { ...one, finishedAt: "вчера" }],
])("what is no report is passed over: %s", async (_, name, content) => {
  keep(name, content);
  keep(`${two.id}.json`, two);
  await reports.look();
  expect(ids()).toEqual([two.id]);
});

test("folders and huge files of a report's name are not read", async () => {
  mkdirSync(join(folder, `${one.id}.json`));
  keep(`${two.id}.json`, `{"id":"${" ".repeat(9_000_000)}"}`);
  await reports.look();
  expect(ids()).toEqual([]);
});

test.each(["../ask-me", "..", "", "2026/../../x", idAt("2020-01-01T00:00:00Z")])(
  "a report that is not there is not there: «%s»",
  async (id) => expect(await reports.read(id)).toBeNull(),
);

test("two hundred reports of 100 kB are taken in without holding anybody up for long", async () => {
  const example = "http://portal.example/sections/products/casco/tariffs-and-limits.html";
  const links = Array.from({ length: 200 }, (_, i) => ({
    address: `${example}?${i}`,
    status: "404",
    pages: Array.from({ length: 5 }, (__, n) => `${example}#${n}`),
    held: 5,
  }));
  const large = [sourceRun("polis", { broken: { count: 200, links } })];
  for (let i = 0; i < 200; i += 1) {
    const run = runAt(new Date(Date.parse(one.startedAt) + i * 60_000).toISOString(), { sources: large });
    writeFileSync(join(folder, `${run.id}.json`), JSON.stringify(run));
  }
  let longest = 0;
  let last = performance.now();
  const watching = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  await reports.look();
  clearInterval(watching);
  expect(reports.runs).toHaveLength(200);
  expect(JSON.stringify(reports.runs).length).toBeLessThan(200_000);
  expect(longest).toBeLessThan(250);
});

test("a status speaks for as long as it is renewed", async () => {
  let now = new Date("2026-11-26T12:00:05Z");
  const file = new StatusFile(data, () => now);
  const said: CrawlStatus = {
    id: one.id,
    kind: "crawl",
    begun: { by: "command", name: null },
    startedAt: "2026-11-26T12:00:00Z",
    updatedAt: "2026-11-26T12:00:05Z",
    progress: { phase: "crawl", source: "polis", identity: "staff", fetched: 3, waiting: 9, failed: 0 },
  };
  expect([await file.look(), file.current]).toEqual([false, null]);
  writeFileSync(join(data, "crawl-status.json"), JSON.stringify(said));
  expect([await file.look(), file.current]).toEqual([true, said]);
  writeFileSync(join(data, "crawl-status.json"), JSON.stringify(said).slice(0, 50));
  await file.look();
  expect(file.current).toEqual(said);
  now = new Date("2026-11-26T12:00:20Z");
  expect(file.current).toBeNull();
  writeFileSync(join(data, "crawl-status.json"), JSON.stringify({ ...said, updatedAt: now.toISOString() }));
  await file.look();
  expect(file.current).not.toBeNull();
  rmSync(join(data, "crawl-status.json"));
  await file.look();
  expect(file.current).toBeNull();
});
