import type { CrawlProgress } from "../../core/contract/crawl-run.ts";

/** Where a crawl stands, told as it goes. */
export type Progress = Readonly<CrawlProgress>;
