import type { CrawlProgress } from "../../../core/contract/crawl-run.ts";

/** How far reading has come, 0 to 1, of what is known by now: pages lead to more. Later phases have read all. */
export function runShare(progress: CrawlProgress | null): number {
  if (progress === null) return 0;
  if (progress.phase !== "crawl") return 1;
  const known = progress.fetched + progress.waiting;
  return known === 0 ? 0 : progress.fetched / known;
}
