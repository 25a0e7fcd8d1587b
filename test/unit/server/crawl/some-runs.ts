import type { CrawlRun, CrawlTrouble, SourceRun } from "../../../../core/contract/crawl-run.ts";

/** The name of a run's file, by the instant it began. */
export const idAt = (instant: string): string => new Date(instant).toISOString().replaceAll(/[:.]/g, "-");

/** A source that was read whole, with what a test does not care about filled in. */
export function sourceRun(id: string, given: Partial<SourceRun> = {}): SourceRun {
  return {
    id,
    startedAt: "2026-11-25T00:00:00.000Z",
    finishedAt: "2026-11-25T00:20:00.000Z",
    fetched: 400,
    unchanged: 380,
    vouched: 0,
    redirects: 2,
    duplicates: 1,
    documents: 400,
    sections: 2400,
    added: 3,
    changed: 12,
    vanished: 1,
    kinds: { page: 360, pdf: 40 },
    answers: { "200": 20, "304": 380 },
    skipped: [],
    failed: { count: 0, pages: [] },
    hosts: [],
    broken: { count: 0, links: [] },
    hidden: 0,
    troubles: [],
    ...given,
  };
}

/** A whole crawl that began at an instant, took twenty minutes and was published. */
export function runAt(startedAt: string, given: Partial<CrawlRun> = {}): CrawlRun {
  const finishedAt = new Date(Date.parse(startedAt) + 20 * 60_000).toISOString();
  const sources = given.sources ?? [sourceRun("polis")];
  return {
    id: idAt(startedAt),
    kind: "crawl",
    begun: { by: "schedule", name: null },
    startedAt: new Date(startedAt).toISOString(),
    finishedAt,
    outcome: { kind: "published", release: `release-${idAt(startedAt)}`, publishMs: 900 },
    losses: [],
    troubles: [],
    ...given,
    sources: sources.map((source) => ({ ...source, startedAt, finishedAt })),
  };
}

export const trouble = (kind: string, source: string | null = null): CrawlTrouble => ({
  kind,
  source,
  said: { ru: `беда: ${kind}`, en: `trouble: ${kind}` },
});

export const held = (gone: number): Partial<CrawlRun> => ({
  outcome: { kind: "held" },
  losses: [
    {
      source: "polis",
      gone,
      of: 400,
      parts: [
        {
          path: ["Продукты", "КАСКО"],
          count: gone,
          answer: "404",
          example: "http://portal.example/casco/tariffs",
        },
      ],
    },
  ],
});
