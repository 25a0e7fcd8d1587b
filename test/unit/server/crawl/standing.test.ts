import { describe, expect, test } from "vitest";
import type { CrawlRun, SourceRun } from "../../../../core/contract/crawl-run.ts";
import type { ReleaseManifest } from "../../../../core/contract/release.ts";
import { type CrawlFacts, crawlHealth, standingOf } from "../../../../server/crawl/crawl-health.ts";
import { staleSince } from "../../../../server/crawl/stale-since.ts";
import { config, facts } from "./some-facts.ts";
import { held, runAt, sourceRun, trouble } from "./some-runs.ts";

const alarms = (runs: readonly CrawlRun[], given: Partial<CrawlFacts> = {}) =>
  standingOf(facts(runs, given)).alarms;
const kinds = (...given: Parameters<typeof alarms>) => alarms(...given).map(({ kind }) => kind);

const night = "2026-11-26T00:00:00.000Z";
const nightBefore = "2026-11-25T00:00:00.000Z";
const rested = (given: Partial<SourceRun>) => sourceRun("polis", { unchanged: 0, rested: 396, ...given });
const polis = (...kindsOfTrouble: string[]) => [
  sourceRun("polis", { troubles: kindsOfTrouble.map((kind) => trouble(kind, "polis")) }),
];

describe("the index is confirmed by a whole crawl that went through and is served", () => {
  const stale = { kind: "stale", source: "polis", since: "2026-11-25T00:20:00.000Z", count: 35 };
  test.each<[string, Partial<CrawlRun>, object[]]>([
    ["a crawl that was published", {}, []],
    ["one that found nothing new", { outcome: { kind: "unchanged", release: "r1" } }, []],
    ["one with single pages that failed", { sources: polis("pages-failed", "sitemap-unread") }, []],
    ["one in which most pages rested", { sources: [rested({ fetched: 4, answers: { "304": 4 } })] }, []],
    [
      "one with a few failures where most pages rested",
      { sources: [rested({ fetched: 6, answers: { "304": 4, failed: 2 } })] },
      [],
    ],
    [
      "one that went on where another was killed, with a failure among the rest",
      { sources: [sourceRun("polis", { fetched: 3, answers: { "200": 2, failed: 1 } })] },
      [],
    ],
    [
      "not one in which all that did not rest failed",
      { sources: [rested({ fetched: 4, answers: { failed: 4 } })] },
      [stale],
    ],
    [
      "not one in which the portal answered little but errors",
      { sources: [sourceRun("polis", { answers: { "200": 350, failed: 50 } })] },
      [stale],
    ],
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
  test("a source that was not asked for it is not taken for read", () => {
    const beside = { ...old, sources: old.sources.map((one) => ({ ...one, fetched: 0 })) };
    expect(crawlHealth(facts([], { releases: [beside], served: old.id })).checkedAt).toBeNull();
  });
  test("nor is one that no crawl could read since, however new the release", () => {
    const made = manifest("release-new", night);
    const runs = [runAt(nightBefore, { sources: polis("unreachable") })];
    expect(alarms(runs, { releases: [made], served: made.id })).toMatchObject([{ since: nightBefore }]);
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
