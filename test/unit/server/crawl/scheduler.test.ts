import { describe, expect, test } from "vitest";
import type { CrawlRun } from "../../../../core/contract/crawl-run.ts";
import { CrawlScheduler } from "../../../../server/crawl/crawl-scheduler.ts";
import type { Due } from "../../../../server/crawl/due-runs.ts";
import { summaryOf } from "../../../../server/crawl/run-summary.ts";
import { schedulesOf } from "../../../../server/crawl/schedules.ts";
import { runAt, sourceRun, trouble } from "./some-runs.ts";

type Given = { cron: string; kind?: "crawl" | "rights"; sources?: string[]; timeZone?: string };

/** A scheduler over a clock that is turned by hand; `begun` is what it has begun so far. */
function schedulerOver(given: readonly Given[], runs: readonly CrawlRun[] = []) {
  const begun: Due[] = [];
  const full = given.map(({ kind = "crawl", sources = [], timeZone = "Europe/Moscow", cron }) => ({
    cron,
    kind,
    sources,
    timeZone,
  }));
  const scheduler = new CrawlScheduler(schedulesOf(full), ["polis", "hr"], (due) => void begun.push(due));
  const summaries = runs.map(summaryOf);
  return {
    begun,
    at(instant: string, busy = false): Due[] {
      const before = begun.length;
      scheduler.look({ now: new Date(instant), busy, runs: summaries });
      return begun.slice(before);
    },
  };
}

const all = [sourceRun("polis"), sourceRun("hr")];
/** Crawled whole just before the clock begins to turn. */
const justNow = [runAt("2026-11-26T11:00:00.000Z", { sources: all })];
const hourly: Given = { cron: "0 * * * *" };
const whole: Due = { kind: "crawl", sources: [] };
const rights: Due = { kind: "rights", sources: [] };

describe("what is due begins", () => {
  test("once, when its time has come, and again at the next", () => {
    const scheduler = schedulerOver([hourly], justNow);
    expect(scheduler.at("2026-11-26T11:20:00Z")).toEqual([]);
    expect(scheduler.at("2026-11-26T11:59:59Z")).toEqual([]);
    expect(scheduler.at("2026-11-26T12:00:00Z")).toEqual([whole]);
    expect(scheduler.at("2026-11-26T12:00:01Z")).toEqual([]);
    expect(scheduler.at("2026-11-26T13:00:02Z")).toEqual([whole]);
  });

  test("by the clock of its time zone", () => {
    const nightly = { cron: "0 3 * * *", timeZone: "Asia/Vladivostok" };
    const scheduler = schedulerOver([nightly], justNow);
    expect(scheduler.at("2026-11-26T11:30:00Z")).toEqual([]);
    expect(scheduler.at("2026-11-26T16:59:00Z")).toEqual([]);
    expect(scheduler.at("2026-11-26T17:00:00Z")).toEqual([whole]);
  });

  test("a machine that slept begins once for all that it slept through", () => {
    const scheduler = schedulerOver([hourly], justNow);
    scheduler.at("2026-11-26T11:20:00Z");
    expect(scheduler.at("2026-11-26T18:30:00Z")).toEqual([whole]);
    expect(scheduler.at("2026-11-26T18:30:01Z")).toEqual([]);
  });

  test("schedules that come due together make one run", () => {
    const halves: Given[] = [
      { cron: "0 12 * * *", timeZone: "UTC", sources: ["hr"] },
      { cron: "0 12 * * *", timeZone: "UTC", sources: ["polis"] },
    ];
    const scheduler = schedulerOver(halves, justNow);
    scheduler.at("2026-11-26T11:30:00Z");
    expect(scheduler.at("2026-11-26T12:00:00Z")).toEqual([{ kind: "crawl", sources: ["hr", "polis"] }]);
    const one = schedulerOver([...halves, hourly], justNow);
    one.at("2026-11-26T11:30:00Z");
    expect(one.at("2026-11-26T12:00:00Z")).toEqual([whole]);
  });
});

describe("while a run is under way nothing begins", () => {
  const both: Given[] = [hourly, { cron: "*/10 * * * *", kind: "rights" }];

  test("a whole crawl that came due begins right after, a check of rights is left out", () => {
    const scheduler = schedulerOver(both, justNow);
    scheduler.at("2026-11-26T11:45:00Z");
    for (const instant of ["11:50:00", "12:00:00", "12:10:00", "12:19:59"]) {
      expect(scheduler.at(`2026-11-26T${instant}Z`, true)).toEqual([]);
    }
    expect(scheduler.at("2026-11-26T12:19:59Z")).toEqual([whole]);
    expect(scheduler.at("2026-11-26T12:20:01Z", true)).toEqual([]);
    expect(scheduler.at("2026-11-26T12:30:00Z")).toEqual([rights]);
  });

  test("a check of rights due with a whole crawl is part of it", () => {
    const scheduler = schedulerOver(both, justNow);
    scheduler.at("2026-11-26T11:55:00Z");
    expect(scheduler.at("2026-11-26T12:00:00Z")).toEqual([whole]);
  });
});

describe("at start-up", () => {
  const nightly: Given = { cron: "0 3 * * *" };
  const yesterday = runAt("2026-11-25T00:00:00.000Z", { sources: all });
  const atStart = (runs: readonly CrawlRun[], given: Given = nightly): Due[] =>
    schedulerOver([given], runs).at("2026-11-26T06:00:00Z");

  test.each<[string, CrawlRun[], Due[]]>([
    ["a whole crawl that was due while nobody ran begins", [yesterday], [whole]],
    ["so does the very first one", [], [whole]],
    [
      "none where somebody has crawled since",
      [yesterday, runAt("2026-11-26T02:00:00.000Z", { sources: all, begun: { by: "command", name: null } })],
      [],
    ],
    ["one of fewer sources does not stand for it", [yesterday, runAt("2026-11-26T02:00:00.000Z")], [whole]],
    [
      "a check of rights does not, either",
      [yesterday, runAt("2026-11-26T02:00:00.000Z", { kind: "rights", sources: all })],
      [whole],
    ],
    [
      "what the schedule had begun when the server was stopped goes on",
      [yesterday, runAt("2026-11-26T00:00:00.000Z", { sources: all, troubles: [trouble("interrupted")] })],
      [whole],
    ],
    [
      "what a person began and broke off does not",
      [
        yesterday,
        runAt("2026-11-26T00:01:00.000Z", {
          begun: { by: "person", name: "Ольга Седова" },
          troubles: [trouble("interrupted")],
        }),
      ],
      [],
    ],
  ])("%s", (_, runs, expected) => expect(atStart(runs)).toEqual(expected));

  test("a check of rights that was missed is not made up for", () => {
    expect(atStart([yesterday], { cron: "0 3 * * *", kind: "rights" })).toEqual([]);
  });
  test("only the sources of a schedule count for it", () => {
    const ofHr = { ...nightly, sources: ["hr"] };
    const since = runAt("2026-11-26T02:00:00.000Z", { sources: [sourceRun("hr")] });
    expect(atStart([yesterday, since], ofHr)).toEqual([]);
    expect(atStart([yesterday], ofHr)).toEqual([{ kind: "crawl", sources: ["hr"] }]);
  });
  test("what was missed waits for a run that is under way", () => {
    const scheduler = schedulerOver([nightly], [yesterday]);
    expect(scheduler.at("2026-11-26T06:00:00Z", true)).toEqual([]);
    expect(scheduler.at("2026-11-26T06:10:00Z")).toEqual([whole]);
  });
});
