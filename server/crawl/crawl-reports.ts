import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { CrawlRun, crawlReportFolder } from "../../core/contract/crawl-run.ts";
import { readJson } from "./read-json.ts";
import { type RunSummary, summaryOf } from "./run-summary.ts";

type Known = { readonly revision: string; readonly run: RunSummary | null };

const reportName = /^[\dTZ-]+\.json$/;
// Far more than the crawler keeps.
const mostReports = 2000;
// Within this time two changes of a folder may bear the same instant.
const coarseMs = 2000;

/** The reports of runs that ended: a summary of each in memory, read once for as long as its file stays as it is. */
export class CrawlReports {
  readonly #folder: string;
  #known = new Map<string, Known>();
  #settled: number | null = null;
  #looking: Promise<boolean> | undefined;
  #runs: readonly RunSummary[] = [];

  constructor(data: string) {
    this.#folder = join(data, crawlReportFolder);
  }

  /** Oldest first, as of the last look. */
  get runs(): readonly RunSummary[] {
    return this.#runs;
  }

  /** Takes in what has changed on the disk; gives whether anything did. */
  look(): Promise<boolean> {
    return (this.#looking ??= this.#look().finally(() => (this.#looking = undefined)));
  }

  /** A report with all its lists; null where it is gone. */
  async read(id: string): Promise<CrawlRun | null> {
    const name = `${id}.json`;
    if (!reportName.test(name)) return null;
    const read = await readJson(join(this.#folder, name), CrawlRun);
    return read.kind === "ok" ? read.value : null;
  }

  async #look(): Promise<boolean> {
    const changedMs = await stat(this.#folder).then(
      (folder) => folder.mtimeMs,
      () => 0,
    );
    const unread = [...this.#known.values()].some(({ run }) => run === null);
    if (changedMs === this.#settled && !unread) return false;
    this.#settled = Date.now() - changedMs > coarseMs ? changedMs : null;
    const next = await this.#readAll(await readdir(this.#folder).catch(() => []));
    const changed =
      next.size !== this.#known.size ||
      [...next].some(([name, { revision }]) => this.#known.get(name)?.revision !== revision);
    this.#known = next;
    if (changed) this.#runs = [...next.values()].flatMap(({ run }) => run ?? []).toReversed();
    return changed;
  }

  async #readAll(names: readonly string[]): Promise<Map<string, Known>> {
    const newest = names.filter((name) => reportName.test(name)).toSorted();
    const next = new Map<string, Known>();
    // One after another: each parse lets the loop turn before the next.
    for (const name of newest.toReversed().slice(0, mostReports)) {
      const revision = await revisionOf(join(this.#folder, name));
      const known = this.#known.get(name);
      if (revision === null) continue;
      next.set(name, known?.revision === revision ? known : { revision, run: await this.#readOne(name) });
    }
    return next;
  }

  async #readOne(name: string): Promise<RunSummary | null> {
    const read = await readJson(join(this.#folder, name), CrawlRun);
    return read.kind === "ok" && `${read.value.id}.json` === name ? summaryOf(read.value) : null;
  }
}

async function revisionOf(file: string): Promise<string | null> {
  try {
    const { mtimeMs, size } = await stat(file);
    return `${mtimeMs} ${size}`;
  } catch {
    return null;
  }
}
