import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { CrawlRun, crawlReportFolder } from "../../core/contract/crawl-run.ts";
import { readJson } from "./read-json.ts";
import { type RunSummary, summaryOf } from "./run-summary.ts";

/** A report as its file was when it was read; `run` is null where it is none. */
type Known = { readonly writtenMs: number; readonly size: number; readonly run: RunSummary | null };

const reportName = /^[\dTZ-]+\.json$/;
// Far more than the crawler keeps.
const mostReports = 2000;
// Within this time two changes of a folder may bear the same instant.
const coarseMs = 2000;
// What is not whole by then never will be, and need not be looked at every second.
const halfWrittenMs = 60_000;

/** The reports of runs that ended: a summary of each in memory, read once for as long as its file stays as it is. */
export class CrawlReports {
  readonly #folder: string;
  #known = new Map<string, Known>();
  #settled: number | null = null;
  #looking: Promise<unknown> = Promise.resolve();
  #runs: readonly RunSummary[] = [];
  #revision = 0;

  constructor(data: string) {
    this.#folder = join(data, crawlReportFolder);
  }

  /** Oldest first, as of the last look. */
  get runs(): readonly RunSummary[] {
    return this.#runs;
  }

  /** Another number whenever something has changed, whoever looked. */
  get revision(): number {
    return this.#revision;
  }

  /** Takes in what has changed on the disk; gives whether anything did. */
  look(): Promise<boolean> {
    // One after another: a look that has begun may have missed what its caller has just seen happen.
    const look = this.#looking.then(() => this.#look());
    this.#looking = look.catch(() => {});
    return look;
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
    const unread = [...this.#known.values()].some(
      ({ run, writtenMs }) => run === null && Date.now() - writtenMs < halfWrittenMs,
    );
    if (changedMs === this.#settled && !unread) return false;
    this.#settled = Date.now() - changedMs > coarseMs ? changedMs : null;
    const next = await this.#readAll(await readdir(this.#folder).catch(() => []));
    const changed =
      next.size !== this.#known.size || [...next].some(([name, one]) => !isSame(this.#known.get(name), one));
    this.#known = next;
    if (!changed) return false;
    this.#runs = [...next.values()].flatMap(({ run }) => run ?? []).toReversed();
    this.#revision += 1;
    return true;
  }

  async #readAll(names: readonly string[]): Promise<Map<string, Known>> {
    const newest = names.filter((name) => reportName.test(name)).toSorted();
    const next = new Map<string, Known>();
    // One after another: each parse lets the loop turn before the next.
    for (const name of newest.toReversed().slice(0, mostReports)) {
      const file = await fileFacts(join(this.#folder, name));
      const known = this.#known.get(name);
      if (file === null) continue;
      next.set(name, known && isSame(known, file) ? known : { ...file, run: await this.#readOne(name) });
    }
    return next;
  }

  async #readOne(name: string): Promise<RunSummary | null> {
    const read = await readJson(join(this.#folder, name), CrawlRun);
    return read.kind === "ok" && `${read.value.id}.json` === name ? summaryOf(read.value) : null;
  }
}

type FileFacts = Pick<Known, "writtenMs" | "size">;

const isSame = (known: FileFacts | undefined, file: FileFacts): boolean =>
  known?.writtenMs === file.writtenMs && known.size === file.size;

async function fileFacts(file: string): Promise<FileFacts | null> {
  try {
    const { mtimeMs, size } = await stat(file);
    return { writtenMs: mtimeMs, size };
  } catch {
    return null;
  }
}
