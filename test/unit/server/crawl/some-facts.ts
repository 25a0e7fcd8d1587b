import type { CrawlRun } from "../../../../core/contract/crawl-run.ts";
import type { CrawlFacts } from "../../../../server/crawl/crawl-health.ts";
import { summaryOf } from "../../../../server/crawl/run-summary.ts";
import { schedulesOf } from "../../../../server/crawl/schedules.ts";
import { testConfig } from "../harness/test-config.ts";

const sources = ["polis", "hr"].map((id) => ({ id, start: [`http://${id}.example/`] }));
const schedules = [
  { cron: "0 3 * * *", timeZone: "Europe/Moscow" },
  { cron: "30 12 * * 1-5", timeZone: "Europe/Moscow", sources: ["hr"] },
  { cron: "*/10 * * * *", kind: "rights" },
];
/** Of two sources; the nightly crawl takes both. */
export const config = testConfig("/nowhere", { sources, crawl: { staleHours: 26, schedules } });

/** What is known at noon of the first source alone, unless a test says otherwise. Runs are oldest first. */
export const facts = (runs: readonly CrawlRun[], given: Partial<CrawlFacts> = {}): CrawlFacts => ({
  config: { ...config, sources: config.sources.slice(0, 1) },
  schedules: schedulesOf(config.crawl.schedules),
  runs: runs.map(summaryOf),
  running: null,
  releases: [],
  served: null,
  decision: null,
  diedAt: null,
  now: new Date("2026-11-26T12:00:00Z"),
  ...given,
});
