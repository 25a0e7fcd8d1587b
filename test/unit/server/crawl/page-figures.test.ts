import { describe, expect, test } from "vitest";
import type { CrawlRun, CrawlStatus } from "../../../../core/contract/crawl-run.ts";
import { crawlHealth } from "../../../../server/crawl/crawl-health.ts";
import { config, facts } from "./some-facts.ts";
import { held, runAt, sourceRun, trouble } from "./some-runs.ts";

const night = "2026-11-26T00:00:00.000Z";
const nightBefore = "2026-11-25T00:00:00.000Z";
const polis = (...kindsOfTrouble: string[]) => [
  sourceRun("polis", { troubles: kindsOfTrouble.map((kind) => trouble(kind, "polis")) }),
];

const sizes = (...runs: readonly CrawlRun[]) =>
  crawlHealth(facts(runs)).history.map(({ documents }) => documents);

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
        troubles: 10,
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

  test("a run that was held makes none either, until it is published", () => {
    const whole = runAt(nightBefore);
    const less = [sourceRun("polis", { documents: 310, sections: 1800 })];
    const lost = runAt(night, { ...held(90), sources: less });
    expect(sizes(whole, lost)).toEqual([400, 400]);
    const allowed = runAt("2026-11-26T08:00:00.000Z", { kind: "allow", sources: less });
    const next = runAt("2026-11-26T09:00:00.000Z", { sources: less });
    expect(sizes(whole, lost, allowed, next)).toEqual([400, 400, 310]);
    expect(sizes(lost)).toEqual([]);
  });

  test("a run of one source alone leaves the last figures of the others, and so does one under way", () => {
    const both = [sourceRun("polis"), sourceRun("hr", { documents: 50, broken: { count: 2, links: [] } })];
    const runs = [runAt(nightBefore, { sources: both }), runAt(night)];
    const running: CrawlStatus = {
      id: "2026-11-26T11-59-00-000Z",
      kind: "crawl",
      begun: { by: "person", name: "Вадим Л." },
      startedAt: "2026-11-26T11:59:00.000Z",
      updatedAt: "2026-11-26T12:00:00.000Z",
      progress: { phase: "crawl", source: "hr", identity: "staff", fetched: 1, waiting: 9, failed: 0 },
    };
    const still = crawlHealth(facts(runs, { config }));
    const meanwhile = crawlHealth(facts(runs, { config, running }));
    expect(still.sources.map(({ last }) => last?.finishedAt)).toEqual([
      "2026-11-26T00:20:00.000Z",
      "2026-11-25T00:20:00.000Z",
    ]);
    expect(still.sources[1]).toMatchObject({ last: { documents: 50 }, troubles: 2 });
    expect(meanwhile).toEqual({ ...still, running });
  });

  test("a run whose release could not be made does not empty the source; what it met is told all the same", () => {
    const empty = [sourceRun("polis", { documents: 0, sections: 0, troubles: [trouble("pages-failed")] })];
    const full: Partial<CrawlRun> = {
      outcome: { kind: "not-published" },
      sources: empty,
      troubles: [trouble("data-not-writable")],
    };
    const health = crawlHealth(facts([runAt(nightBefore), runAt(night, full)]));
    expect(health.sources[0]?.last).toMatchObject({ documents: 400, finishedAt: "2026-11-25T00:20:00.000Z" });
    expect(health.troubles.map(({ kind }) => kind)).toEqual(["data-not-writable", "pages-failed"]);
    expect(crawlHealth(facts([runAt(night, full)])).sources[0]?.last?.documents).toBe(0);
  });

  test("a crawl that ended without a word leaves something to mend: where its last words stand", () => {
    const diedAt = new Date("2026-11-26T05:00:00Z");
    const [first] = crawlHealth(facts([runAt(night)], { diedAt })).troubles;
    expect(first).toMatchObject({ kind: "died", source: null });
    expect(first?.said.ru).toContain("crawl-output.txt");
  });
});
