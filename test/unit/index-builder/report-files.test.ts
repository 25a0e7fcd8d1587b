import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  crawlReportFolder,
  type CrawlRun,
  crawlSilentMs,
  CrawlStatus,
  crawlStatusFile,
  crawlStopFile,
} from "../../../core/contract/crawl-run.ts";
import { keepRun } from "../../../index-builder/report/keep-run.ts";
import { openStatus, type Status } from "../../../index-builder/report/open-status.ts";
import { runIdOf } from "../../../index-builder/report/run-id.ts";

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "ask-me-report-"));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(data, { recursive: true, force: true });
});

const began = new Date("2026-11-23T14:02:00.000Z");
const run = {
  id: runIdOf(began),
  kind: "crawl",
  begun: { by: "schedule", name: null },
  startedAt: began.toISOString(),
} as const;
const crawling = (fetched: number) =>
  ({ phase: "crawl", source: "portal", identity: "robot", fetched, waiting: 3, failed: 0 }) as const;

const statusFile = () => join(data, crawlStatusFile);
const readStatus = () => CrawlStatus.parse(JSON.parse(readFileSync(statusFile(), "utf8")));

describe("the status of a run", () => {
  let stops = 0;
  const opened = (): Status => {
    stops = 0;
    vi.useFakeTimers({ now: began, toFake: ["setInterval", "clearInterval", "Date", "performance"] });
    return openStatus({ data, run, now: () => new Date(), onStop: () => (stops += 1) });
  };

  test("is there from the first moment, before anything is known", () => {
    const status = opened();
    expect(readStatus()).toMatchObject({ id: run.id, kind: "crawl", progress: null });
    status.close();
  });

  test("is renewed while nothing comes in, often enough not to count as silent", () => {
    const status = opened();
    vi.advanceTimersByTime(60_000);
    const silentMs = Date.now() - Date.parse(readStatus().updatedAt);
    expect(silentMs).toBeLessThanOrEqual(5_000);
    expect(crawlSilentMs).toBeGreaterThan(2 * 5_000);
    status.close();
  });

  test("is written once a second however much comes in, and says the latest then", () => {
    const status = opened();
    for (let fetched = 1; fetched <= 1_000; fetched += 1) status.show(crawling(fetched));
    expect(readStatus().progress).toBeNull();
    vi.advanceTimersByTime(1_000);
    expect(readStatus().progress).toEqual(crawling(1_000));
    status.close();
  });

  test("is renewed by what is shown where the thread is too busy for timers", () => {
    const status = opened();
    vi.setSystemTime(began.getTime() + 4_000);
    vi.spyOn(performance, "now").mockReturnValue(performance.now() + 4_000);
    status.show(crawling(7));
    expect(readStatus()).toMatchObject({ updatedAt: "2026-11-23T14:02:04.000Z", progress: { fetched: 7 } });
    status.close();
  });

  test("goes when the run ends, and does not come back", () => {
    const status = opened();
    status.close();
    vi.advanceTimersByTime(10_000);
    expect(readdirSync(data)).toEqual([]);
  });

  test("fails no run where it cannot be written", () => {
    rmSync(data, { recursive: true });
    const status = opened();
    status.show(crawling(1));
    vi.advanceTimersByTime(3_000);
    status.close();
    expect(existsSync(data)).toBe(false);
  });

  test.for([
    ["names this run", JSON.stringify({ id: run.id }), 1],
    ["names another run", JSON.stringify({ id: "2026-11-22T10-00-00-000Z" }), 0],
    ["is written in part", '{"id":"2026-11-2', 0],
  ] as const)("a stop file that %s", ([, text, wanted]) => {
    const status = opened();
    writeFileSync(join(data, crawlStopFile), text);
    vi.advanceTimersByTime(5_000);
    expect(stops).toBe(wanted);
    expect(existsSync(join(data, crawlStopFile))).toBe(wanted === 0);
    status.close();
  });

  test("a stop file left from before is for nobody", () => {
    writeFileSync(join(data, crawlStopFile), JSON.stringify({ id: run.id }));
    const status = opened();
    expect(existsSync(join(data, crawlStopFile))).toBe(false);
    vi.advanceTimersByTime(3_000);
    expect(stops).toBe(0);
    status.close();
  });
});

const report = (minute: number, kind: CrawlRun["kind"]): CrawlRun => {
  const startedAt = new Date(began.getTime() + minute * 60_000);
  return {
    id: runIdOf(startedAt),
    kind,
    begun: { by: "schedule", name: null },
    startedAt: startedAt.toISOString(),
    finishedAt: startedAt.toISOString(),
    outcome: { kind: "not-published" },
    losses: [],
    sources: [],
    troubles: [],
  };
};
const names = () => readdirSync(join(data, crawlReportFolder)).toSorted();

describe("reports that are kept", () => {
  test("are the latest 200 whole crawls and 50 checks of rights, however many of the others there are", () => {
    for (let minute = 0; minute < 260; minute += 1) {
      keepRun(data, report(minute * 2, minute % 50 === 7 ? "allow" : "crawl"));
      if (minute < 70) keepRun(data, report(minute * 2 + 1, "rights"));
    }
    const kinds = names().map((name) =>
      readFileSync(join(data, crawlReportFolder, name), "utf8").includes('"rights"'),
    );
    expect(kinds.filter(Boolean)).toHaveLength(50);
    expect(kinds.filter((rights) => !rights)).toHaveLength(200);
    expect(names().at(-1)).toBe(`${report(518, "crawl").id}.json`);
  });

  test("are named by when they began, and other files are left alone", () => {
    mkdirSync(join(data, crawlReportFolder));
    writeFileSync(join(data, crawlReportFolder, "заметки.txt"), "не отчёт");
    keepRun(data, report(0, "crawl"));
    expect(names()).toEqual(["2026-11-23T14-02-00-000Z.json", "заметки.txt"]);
  });
});
