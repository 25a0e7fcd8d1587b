import type { CrawlReports } from "./crawl-reports.ts";
import { lastWholeRunId } from "./source-health.ts";

/** A link that leads nowhere, on one page that holds it. */
export type BrokenOnPage = { readonly page: string; readonly address: string; readonly status: string };

/** Broken links by the pages that the last whole run of each source named; null before any such run. */
export async function brokenLinks(
  reports: CrawlReports,
  sources: readonly string[],
): Promise<BrokenOnPage[] | null> {
  await reports.look();
  const found: BrokenOnPage[] = [];
  let isKnown = false;
  for (const source of sources) {
    const id = lastWholeRunId(reports.runs, source);
    const run = id === null ? null : await reports.read(id);
    const own = run?.sources.find((one) => one.id === source);
    if (own === undefined) continue;
    isKnown = true;
    for (const { address, status, pages } of own.broken.links)
      found.push(...pages.map((page) => ({ page, address, status })));
  }
  return isKnown ? found : null;
}
