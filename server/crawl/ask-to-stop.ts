import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { type CrawlStop, crawlStopFile } from "../../core/contract/crawl-run.ts";

/** Asks the run of this id to end, whoever began it: its process looks for this file. */
export async function askToStop(data: string, id: string): Promise<void> {
  const next = join(data, `.${crawlStopFile}.next`);
  await writeFile(next, JSON.stringify({ id } satisfies z.infer<typeof CrawlStop>), { flush: true });
  await rename(next, join(data, crawlStopFile));
}
