import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { z } from "zod";
import { Source } from "../../core/contract/config-source.ts";
import { SectionRecord } from "../../core/contract/record.ts";
import { CurrentRelease, currentReleaseFile, releaseFiles } from "../../core/contract/release.ts";
import { crawl, type CrawlOptions } from "../../index-builder/crawl/crawl.ts";

export type SourceInput = z.input<typeof Source>;

/** A data folder of its own for one test. */
export async function temporaryData(): Promise<{ folder: string; [Symbol.asyncDispose](): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "ask-me-crawl-"));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

/** Crawls without waiting between repeats: what failed is asked for again at once. */
export function crawlInto(
  data: string,
  sources: SourceInput | readonly SourceInput[],
  more: Partial<CrawlOptions> = {},
) {
  const parsed = [sources].flat().map((source) => Source.parse(source));
  return crawl({ config: { data, sources: parsed }, pause: () => Promise.resolve(), ...more });
}

/** Records of the release that is being served. */
export async function servedRecords(data: string): Promise<SectionRecord[]> {
  const folder = join(data, "releases");
  const { release } = CurrentRelease.parse(
    JSON.parse(await readFile(join(folder, currentReleaseFile), "utf8")),
  );
  const lines = await readFile(join(folder, release, releaseFiles.records), "utf8");
  return lines
    .trim()
    .split("\n")
    .map((line) => SectionRecord.parse(JSON.parse(line)));
}

/** Paths of the documents, each once. */
export const pathsOf = (records: readonly SectionRecord[]): string[] =>
  [...new Set(records.map(({ address }) => new URL(address).pathname + new URL(address).search))].toSorted();
