import { describe, expect, test } from "vitest";
import type { CrawlRun } from "../../../../core/contract/crawl-run.ts";
import type { ReleaseManifest } from "../../../../core/contract/release.ts";
import { type CrawlFacts, crawlHealth, standingOf } from "../../../../server/crawl/crawl-health.ts";
import { summaryOf } from "../../../../server/crawl/run-summary.ts";
import { schedulesOf } from "../../../../server/crawl/schedules.ts";
import { staleSince } from "../../../../server/crawl/stale-since.ts";
import { testConfig } from "../harness/test-config.ts";
import { held, idAt, runAt, sourceRun, trouble } from "./some-runs.ts";

const sources = ["polis", "hr"].map((id) => ({ id, start: [`http://${id}.example/`] }));
const schedules = [
  { cron: "0 3 * * *", timeZone: "Europe/Moscow" },
  { cron: "30 12 * * 1-5", timeZone: "Europe/Moscow", sources: ["hr"] },
  { cron: "*/10 * * * *", kind: "rights" },
];
const config = testConfig("/nowhere", { sources, crawl: { staleHours: 26, schedules } });

const facts = (runs: readonly CrawlRun[], given: Partial<CrawlFacts> = {}): CrawlFacts => ({
  config: { ...config, sources: config.sources.slice(0, 1) },
  schedules: schedulesOf(config.crawl.schedules),
  runs: runs.map(summaryOf),
  running: null,
  releases: [],
  served: null,
  diedAt: null,
  now: new Date("2026-11-26T12:00:00Z"),
  ...given,
});
const alarms = (runs: readonly CrawlRun[], given: Partial<CrawlFacts> = {}) =>
  standingOf(facts(runs, given)).alarms;
const kinds = (...given: Parameters<typeof alarms>) => alarms(...given).map(({ kind }) => kind);

const night = "2026-11-26T00:00:00.000Z";
const nightBefore = "2026-11-25T00:00:00.000Z";
const polis = (...kindsOfTrouble: string[]) => [
  sourceRun("polis", { troubles: kindsOfTrouble.map((kind) => trouble(kind, "polis")) }),
];

describe("the index is confirmed by a whole crawl that went through and is served", () => {
  const stale = { kind: "stale", source: "polis", since: "2026-11-25T00:20:00.000Z", count: 35 };
  test.each<[string, Partial<CrawlRun>, object[]]>([
    ["a crawl that was published", {}, []],
    ["one that found nothing new", { outcome: { kind: "unchanged", release: "r1" } }, []],
    ["one with single pages that failed", { sources: polis("pages-failed", "sitemap-unread") }, []],
    ["not one that could not sign in", { sources: polis("sign-in-refused") }, [stale]],
    ["not one with a trouble nobody knows yet", { sources: polis("portal-on-fire") }, [stale]],
    ["not one that asked for nothing", { sources: [sourceRun("polis", { fetched: 0 })] }, [stale]],
    ["not a check of rights", { kind: "rights" }, [stale]],
    ["not one that somebody stopped", { troubles: [trouble("interrupted")] }, [stale]],
    ["not one of another source", { sources: [sourceRun("hr")] }, [stale]],
  ])("%s", (_, last, expected) => {
    const runs = [runAt(nightBefore), runAt(night, last)];
    expect(alarms(runs)).toEqual(expected);
  });

  test("what was held counts once a later run has published it", () => {
    const runs = [runAt(nightBefore), runAt(night, held(90))];
    expect(kinds(runs)).toEqual(["stale", "held"]);
    const allowed = runAt("2026-11-26T08:00:00.000Z", { kind: "allow", sources: [] });
    expect(kinds([...runs, allowed])).toEqual([]);
  });

  test("a source that was never read is stale since the first attempt, one never tried is not", () => {
    const runs = [runAt(nightBefore, { sources: polis("unreachable") })];
    expect(alarms(runs)).toEqual([{ kind: "stale", source: "polis", since: nightBefore, count: 36 }]);
    expect(alarms([])).toEqual([]);
  });

  test("each source is told by itself, and the oldest is what people may be reading", () => {
    const both = { config };
    const runs = [
      runAt("2026-11-20T00:00:00.000Z", { sources: [sourceRun("polis"), sourceRun("hr")] }),
      runAt(nightBefore, { sources: [sourceRun("hr")] }),
    ];
    const found = alarms(runs, both);
    expect(found.map(({ source }) => source)).toEqual(["polis", "hr"]);
    expect(staleSince(found)).toBe("2026-11-20T00:20:00.000Z");
    expect(crawlHealth(facts(runs, both)).checkedAt).toBe("2026-11-20T00:20:00.000Z");
  });
});

const manifest = (id: string, createdAt: string): ReleaseManifest => ({
  format: 1,
  id,
  createdAt,
  analysis: "a",
  previous: null,
  documents: 400,
  sections: 2400,
  files: {},
  sources: [
    {
      id: "polis",
      startedAt: createdAt,
      finishedAt: createdAt,
      fetched: 1,
      indexed: 1,
      skipped: 0,
      failed: 0,
    },
  ],
});

describe("the release that is served bounds what is confirmed", () => {
  const old = manifest("release-old", "2026-11-20T00:00:00.000Z");

  test("where somebody went back to an older one, it is as old as that", () => {
    const given = { releases: [old], served: old.id };
    expect(alarms([runAt(night)], given)).toMatchObject([{ kind: "stale", since: old.createdAt }]);
  });
  test("not in the minutes that a new one takes to be taken over", () => {
    const given = { releases: [old], served: old.id, now: new Date("2026-11-26T00:21:00Z") };
    expect(alarms([runAt(night)], given)).toEqual([]);
  });
  test("without any report it says itself when its sources were read", () => {
    expect(alarms([], { releases: [old], served: old.id })).toMatchObject([{ since: old.createdAt }]);
  });
});

describe("alarms", () => {
  const notPublished: Partial<CrawlRun> = { outcome: { kind: "not-published" } };
  test("a run that was not published fails since the first that was not", () => {
    const runs = [
      runAt(nightBefore),
      runAt("2026-11-25T22:00:00.000Z", notPublished),
      runAt(night, notPublished),
    ];
    expect(alarms(runs)).toContainEqual({
      kind: "failed",
      since: "2026-11-25T22:20:00.000Z",
      source: null,
      count: null,
    });
    expect(kinds([...runs, runAt("2026-11-26T03:00:00.000Z")])).toEqual([]);
  });
  test("one that a person stopped is no failure, and mends none", () => {
    const stopped = { ...notPublished, troubles: [trouble("interrupted")] };
    expect(kinds([runAt(nightBefore), runAt(night), runAt("2026-11-26T03:00:00.000Z", stopped)])).toEqual([]);
    const runs = [
      runAt(nightBefore, notPublished),
      runAt(night, notPublished),
      runAt("2026-11-26T03:00:00.000Z", stopped),
    ];
    expect(kinds(runs)).toContain("failed");
  });
  test("one that ended without a word is told of", () => {
    expect(alarms([runAt(night)], { diedAt: new Date("2026-11-26T05:00:00Z") })).toEqual([
      { kind: "failed", since: "2026-11-26T05:00:00.000Z", source: null, count: null },
    ]);
  });

  test.each([
    { what: "more than twenty of many", hidden: 21, documents: 4000, raised: true },
    { what: "twenty of many", hidden: 20, documents: 4000, raised: false },
    { what: "more than a twentieth of few", hidden: 3, documents: 40, raised: true },
    { what: "a twentieth of few", hidden: 2, documents: 38, raised: false },
    { what: "a single one is never many", hidden: 1, documents: 3, raised: false },
  ])("documents hidden at once: $what", ({ hidden, documents, raised }) => {
    const rights = runAt("2026-11-26T09:00:00.000Z", {
      kind: "rights",
      sources: [sourceRun("polis", { hidden, documents })],
    });
    const since = "2026-11-26T09:20:00.000Z";
    const expected = raised ? [{ kind: "hidden", since, source: "polis", count: hidden }] : [];
    const later = runAt("2026-11-26T10:00:00.000Z", { kind: "rights" });
    expect(alarms([runAt(night), rights, later])).toEqual(expected);
    const nextDay = { now: new Date("2026-11-27T09:21:00Z") };
    const whole = runAt("2026-11-27T00:00:00.000Z");
    expect(kinds([runAt(night), rights, later, whole], nextDay)).toEqual([]);
  });
});

describe("a release that waits for a decision", () => {
  test("is named by the first run that would lose the same, and waits since the first that was held", () => {
    const runs = [
      runAt(nightBefore),
      runAt(night, held(120)),
      runAt("2026-11-26T03:00:00.000Z", held(90)),
      runAt("2026-11-26T04:00:00.000Z", held(90)),
    ];
    const found = standingOf(facts(runs)).held;
    expect(found).toMatchObject({ run: idAt("2026-11-26T03:00:00.000Z"), since: "2026-11-26T00:20:00.000Z" });
    expect(found?.losses[0]?.gone).toBe(90);
    expect(alarms(runs)).toContainEqual({
      kind: "held",
      since: "2026-11-26T00:20:00.000Z",
      source: null,
      count: 90,
    });
  });
  test("waits for nobody once a run was published", () => {
    expect(standingOf(facts([runAt(nightBefore, held(90)), runAt(night)])).held).toBeNull();
  });
});

describe("the page", () => {
  test("says of each source how it stands and when it is read next", () => {
    const failed = { count: 4, pages: [] };
    const broken = { count: 6, links: [] };
    const runs = [
      runAt(night, {
        sources: [
          sourceRun("polis", { failed, broken, troubles: [trouble("pages-failed", "polis")] }),
          sourceRun("hr", { broken }),
        ],
      }),
    ];
    expect(crawlHealth(facts(runs, { config })).sources).toMatchObject([
      {
        id: "polis",
        hosts: ["polis.example"],
        state: "troubled",
        troubles: 11,
        nextAt: "2026-11-27T00:00:00.000Z",
      },
      { id: "hr", state: "fine", troubles: 6, nextAt: "2026-11-27T00:00:00.000Z" },
    ]);
    const morning = { config, now: new Date("2026-11-26T07:00:00Z") };
    expect(crawlHealth(facts(runs, morning)).sources[1]?.nextAt).toBe("2026-11-26T09:30:00.000Z");
    expect(crawlHealth(facts([], { config })).sources).toMatchObject([{ state: "never", last: null }, {}]);
  });

  test("a held release makes the sources wait that would lose by it", () => {
    const both = [sourceRun("polis"), sourceRun("hr")];
    const health = crawlHealth(facts([runAt(night, { ...held(90), sources: both })], { config }));
    expect(health.sources.map(({ state }) => state)).toEqual(["held", "fine"]);
  });

  test("a check of rights tells what it met beside what the whole crawl left", () => {
    const runs = [
      runAt(night, { sources: polis("pages-failed") }),
      runAt("2026-11-26T05:00:00.000Z", { kind: "rights", sources: polis("session-lost") }),
      runAt("2026-11-26T06:00:00.000Z", { kind: "rights", sources: polis("sign-in-refused") }),
    ];
    const found = crawlHealth(facts(runs)).troubles.map(({ kind }) => kind);
    expect(found).toEqual(["pages-failed", "sign-in-refused"]);
  });

  test("a run of one source alone makes no dent in the growth", () => {
    const runs = [
      runAt(nightBefore, { sources: [sourceRun("polis"), sourceRun("hr", { documents: 50, sections: 90 })] }),
      runAt("2026-11-25T09:30:00.000Z", { sources: [sourceRun("hr", { documents: 60, sections: 99 })] }),
      runAt("2026-11-25T10:00:00.000Z", { kind: "rights" }),
    ];
    expect(crawlHealth(facts(runs, { config })).history).toMatchObject([
      { documents: 450, sections: 2490, seconds: 1200, failed: 0 },
      { documents: 460, sections: 2499 },
    ]);
  });
});
