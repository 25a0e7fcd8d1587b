import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { crawlReportFolder, CrawlRun, CrawlStatus, crawlStatusFile } from "../../core/contract/crawl-run.ts";

/** Reports of all runs that ended, oldest first. */
export async function readRuns(data: string): Promise<CrawlRun[]> {
  const folder = join(data, crawlReportFolder);
  const names: string[] = await readdir(folder).catch(() => []);
  const texts = await Promise.all(names.toSorted().map((name) => readFile(join(folder, name), "utf8")));
  return texts.map((text) => CrawlRun.parse(JSON.parse(text)));
}

export async function lastRun(data: string): Promise<CrawlRun> {
  const run = (await readRuns(data)).at(-1);
  if (!run) throw new Error("no run has left a report");
  return run;
}

/** What the run under way says; null where none does. */
export async function readStatus(data: string): Promise<CrawlStatus | null> {
  const text = await readFile(join(data, crawlStatusFile), "utf8").catch(() => null);
  return text === null ? null : CrawlStatus.parse(JSON.parse(text));
}
