import { describe, expect, test } from "vitest";
import { CrawlRun } from "../../../core/contract/crawl-run.ts";
import type { CrawlProblem } from "../../../index-builder/crawl/problem.ts";
import { countSkip, countVisit, createTally } from "../../../index-builder/crawl/tally.ts";
import type { SourceReport } from "../../../index-builder/crawl/report.ts";
import { describeRun } from "../../../index-builder/report/describe-run.ts";
import type { RunFacts, SourceFacts } from "../../../index-builder/report/run-facts.ts";

const startedAt = new Date("2026-11-23T14:02:00Z");
const finishedAt = new Date("2026-11-23T14:08:40Z");

const sourceReport = (id: string, more: Partial<SourceReport> = {}): SourceReport => ({
  id,
  startedAt,
  finishedAt,
  fetched: 8_214,
  unchanged: 8_000,
  vouched: 12,
  rested: 0,
  redirects: 3,
  duplicates: 2,
  documents: 8_200,
  sections: 41_000,
  added: 12,
  changed: 96,
  vanished: 4,
  kinds: { page: 8_000, pdf: 200 },
  skipped: {},
  closed: 0,
  gone: [],
  failed: [],
  ...more,
});

const source = (id: string, more: Partial<SourceFacts> = {}): SourceFacts => ({
  report: sourceReport(id),
  tally: createTally(),
  broken: [],
  ...more,
});

/** A run as the contract lets it through. */
const described = (more: Partial<RunFacts> = {}): CrawlRun =>
  CrawlRun.parse(
    describeRun({
      id: "2026-11-23T14-02-00-000Z",
      kind: "crawl",
      begun: { by: "person", name: "Вадим Л." },
      startedAt,
      finishedAt,
      outcome: { kind: "held" },
      losses: [],
      sources: [source("portal"), source("docs")],
      problems: [],
      ...more,
    }),
  );

test("the figures of a source come through, and who began the run", () => {
  const run = described();
  expect(run).toMatchObject({
    begun: { by: "person", name: "Вадим Л." },
    startedAt: "2026-11-23T14:02:00.000Z",
    finishedAt: "2026-11-23T14:08:40.000Z",
  });
  expect(run.sources[0]).toMatchObject({
    id: "portal",
    documents: 8_200,
    added: 12,
    changed: 96,
    vanished: 4,
    kinds: { page: 8_000, pdf: 200 },
  });
});

test.for<[RunFacts["outcome"], CrawlRun["outcome"]]>([
  [
    { kind: "published", release: "20261123-140840-aa", documents: 1, sections: 2, publishMs: 900 },
    { kind: "published", release: "20261123-140840-aa", publishMs: 900 },
  ],
  [
    { kind: "unchanged", release: "20261122-231000-bb", documents: 1, sections: 2 },
    { kind: "unchanged", release: "20261122-231000-bb" },
  ],
  [{ kind: "held" }, { kind: "held" }],
  [{ kind: "not-published" }, { kind: "not-published" }],
])("%o is told as %o", ([outcome, told]) => {
  expect(described({ outcome }).outcome).toEqual(told);
});

describe("troubles", () => {
  const unread: CrawlProblem = {
    kind: "sitemap-unread",
    source: "docs",
    address: "https://docs.example/s.xml",
  };
  const interrupted: CrawlProblem = { kind: "interrupted" };
  const held: CrawlProblem = { kind: "held", losses: [] };

  test("stand with their source, each once, and in both languages", () => {
    const run = described({ problems: [unread, unread, interrupted] });
    expect(run.sources.map(({ troubles }) => troubles.length)).toEqual([0, 1]);
    expect(run.sources[1]?.troubles[0]).toMatchObject({ kind: "sitemap-unread", source: "docs" });
    expect(run.sources[1]?.troubles[0]?.said.ru).toContain("карту сайта https://docs.example/s.xml");
    expect(run.sources[1]?.troubles[0]?.said.en).toContain("the sitemap https://docs.example/s.xml");
    expect(run.troubles.map(({ kind, source: of }) => [kind, of])).toEqual([["interrupted", null]]);
  });

  test("of a source that the run did not come to stand with the run", () => {
    const run = described({ sources: [source("portal")], problems: [unread] });
    expect(run.troubles).toMatchObject([{ kind: "sitemap-unread", source: "docs" }]);
  });

  test("name no command line for what was held: the losses speak", () => {
    const vanishing = [{ address: "https://portal.example/ipoteka/1", path: [], answers: ["sign-in"] }];
    const run = described({
      problems: [held],
      losses: [{ source: "portal", gone: 412, of: 8_214, vanishing }],
    });
    expect(run.troubles).toEqual([]);
    expect(run.losses).toMatchObject([{ source: "portal", gone: 412, of: 8_214, parts: [{ count: 1 }] }]);
    expect(JSON.stringify(run)).not.toContain("--allow");
  });

  test("tell a fault of the program itself", () => {
    const run = described({
      sources: [],
      outcome: { kind: "not-published" },
      crash: "database disk image is malformed",
    });
    expect(run.troubles[0]).toMatchObject({ kind: "crashed", source: null });
    expect(run.troubles[0]?.said.ru).toContain("database disk image is malformed");
  });
});

describe("lists", () => {
  test("say why addresses were skipped, the most frequent reason first, with five examples at most", () => {
    const tally = createTally();
    for (let at = 0; at < 9; at += 1)
      countSkip(tally, "trap-dates", `https://portal.example/calendar?year=${at}`);
    countSkip(tally, "robots", "https://portal.example/closed");
    const [first, second] = described({ sources: [source("portal", { tally })] }).sources[0]?.skipped ?? [];
    expect(first).toMatchObject({
      rule: "trap-dates",
      count: 9,
      said: { ru: "ловушка: календарь без конца" },
    });
    expect(first?.examples).toHaveLength(5);
    expect(second).toMatchObject({ rule: "robots", count: 1, examples: ["https://portal.example/closed"] });
  });

  test("count answers by what they were", () => {
    const tally = createTally();
    countVisit(tally, "https://portal.example/a", { kind: "unchanged" });
    countVisit(tally, "https://portal.example/b", { kind: "unchanged" });
    countVisit(tally, "https://portal.example/c", { kind: "gone", status: "soft" });
    countVisit(tally, "https://portal.example/d", { kind: "sign-in" });
    countVisit(tally, "https://portal.example/e", { kind: "closed", status: 403 });
    expect(described({ sources: [source("portal", { tally })] }).sources[0]?.answers).toEqual({
      "304": 2,
      gone: 1,
      skipped: 1,
      closed: 1,
    });
  });

  test("stay short while their counts stay true", () => {
    const failed = Array.from({ length: 70 }, (_, at) => ({
      address: `https://portal.example/${at}`,
      why: "server-error" as const,
      detail: "HTTP 500",
    }));
    const broken = Array.from({ length: 300 }, (_, at) => ({
      address: `https://portal.example/net/${at}`,
      status: "404",
      pages: [],
      held: 0,
    }));
    const [only] = described({
      sources: [source("portal", { report: sourceReport("portal", { failed }), broken })],
    }).sources;
    expect(only?.failed.count).toBe(70);
    expect(only?.failed.pages).toHaveLength(50);
    expect(only?.broken.count).toBe(300);
    expect(only?.broken.links).toHaveLength(200);
  });
});
