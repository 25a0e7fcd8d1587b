import type { Language } from "../../core/language/define-messages.ts";
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

/** allow: publish what was held, without crawling · rights: only see what may still be seen · dryRun: publish nothing. */
type CrawlWanted = { readonly allow: boolean; readonly rights: boolean; readonly dryRun: boolean };

/** `crawl --config FILE [--allow|--rights|--dry-run]`. @returns the exit code: 0 fine, 1 finished with problems, 2 nothing published. */
export async function runCrawl(
  file: string,
  { allow, rights, dryRun }: CrawlWanted,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  const { out, err, language, environment, signal } = terminal;
  const loaded = await loadConfig(file, environment, language);
  if (loaded.kind === "wrong") {
    err.write(`${loaded.problems.join("\n")}\n`);
    return 2;
  }
  for (const line of nameIgnoredRobots(loaded.config, language)) err.write(`${line}\n`);
  const progress = showProgress(err, language, () => performance.now());
  const report = await crawl({
    config: loaded.config,
    allow,
    rightsOnly: rights,
    dryRun,
    signal,
    onProgress: (at) => progress.show(at),
  });
  progress.finish();
  out.write(`${describeReport(report, language).join("\n")}\n`);
  return exitCodeOf(report);
}
