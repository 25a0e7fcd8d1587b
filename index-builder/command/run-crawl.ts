import type { Config } from "../../core/contract/config.ts";
import type { CrawlBegun } from "../../core/contract/crawl-run.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { crawl } from "../crawl/crawl.ts";
import { exitCodeOf } from "../crawl/report.ts";
import { describeReport } from "./describe-report.ts";
import { loadConfig } from "./load-config.ts";
import { nameIgnoredRobots } from "./name-ignored-robots.ts";
import { showProgress, type Output } from "./show-progress.ts";

export type Terminal = {
  readonly out: Output;
  readonly err: Output;
  readonly language: Language;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
};

export type CrawlWanted = {
  /** Publish what was held, without crawling. */
  readonly allow: boolean;
  /** Only see what may still be seen. */
  readonly rights: boolean;
  /** Publish nothing. */
  readonly dryRun: boolean;
  /** Ids of the only sources to ask; empty is all. */
  readonly sources: readonly string[];
  /** Who asked for it in the console. */
  readonly by: string | undefined;
  /** The schedule did. */
  readonly schedule: boolean;
};

const messages = defineMessages({
  unknownSource: {
    ru: (id: string, known: string) => `источника «${id}» нет. Есть: ${known}`,
    en: (id: string, known: string) => `there is no source "${id}". There are: ${known}`,
  },
});

/**
 * `crawl --config FILE [--allow|--rights|--dry-run] [--source ID]…`.
 * @returns the exit code: 0 fine, 1 finished with problems, 2 nothing published.
 */
export async function runCrawl(file: string, wanted: CrawlWanted, terminal: Terminal): Promise<0 | 1 | 2> {
  const { out, err, language, environment, signal } = terminal;
  const loaded = await loadConfig(file, environment, language);
  const troubles =
    loaded.kind === "wrong" ? loaded.problems : unknownSources(loaded.config, wanted, language);
  if (loaded.kind === "wrong" || troubles.length > 0) {
    err.write(`${troubles.join("\n")}\n`);
    return 2;
  }
  for (const line of nameIgnoredRobots(loaded.config, language)) err.write(`${line}\n`);
  const progress = showProgress(err, language, () => performance.now());
  const report = await crawl({
    config: loaded.config,
    allow: wanted.allow,
    rightsOnly: wanted.rights,
    dryRun: wanted.dryRun,
    only: wanted.sources,
    begun: begunBy(wanted),
    signal,
    onProgress: (at) => progress.show(at),
  });
  progress.finish();
  out.write(`${describeReport(report, language).join("\n")}\n`);
  return exitCodeOf(report);
}

function unknownSources(
  { sources }: Pick<Config, "sources">,
  { sources: wanted }: CrawlWanted,
  language: Language,
): string[] {
  const known = sources.map(({ id }) => id);
  return wanted
    .filter((id) => !known.includes(id))
    .map((id) => messages(language).unknownSource(id, known.join(", ")));
}

function begunBy({ by, schedule }: CrawlWanted): CrawlBegun {
  if (schedule) return { by: "schedule", name: null };
  return by === undefined ? { by: "command", name: null } : { by: "person", name: by };
}
