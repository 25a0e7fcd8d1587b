import { stat } from "node:fs/promises";
import { join } from "node:path";
import { crawlSilentMs, CrawlStatus, crawlStatusFile } from "../../core/contract/crawl-run.ts";
import type { Now } from "../clock.ts";
import { readJson } from "./read-json.ts";

/** The run under way, whoever began it: what its process wrote last, unless that process has fallen silent. */
export class StatusFile {
  readonly #file: string;
  readonly #now: Now;
  #revision = "";
  #said: CrawlStatus | null = null;
  #looking: Promise<unknown> = Promise.resolve();

  constructor(data: string, now: Now) {
    this.#file = join(data, crawlStatusFile);
    this.#now = now;
  }

  /** As of the last look; null where none is under way. */
  get current(): CrawlStatus | null {
    if (this.#said === null) return null;
    const silentMs = this.#now().getTime() - Date.parse(this.#said.updatedAt);
    return Math.abs(silentMs) < crawlSilentMs ? this.#said : null;
  }

  /** Reads it anew where it has changed; gives whether it has. */
  look(): Promise<boolean> {
    // One after another: whoever comes in between would take what was said before for what is said now.
    const look = this.#looking.then(() => this.#look());
    this.#looking = look.catch(() => {});
    return look;
  }

  async #look(): Promise<boolean> {
    const revision = await stat(this.#file).then(
      ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
      () => "",
    );
    if (revision === this.#revision) return false;
    this.#revision = revision;
    const read = await readJson(this.#file, CrawlStatus);
    // Half written: what it said before holds until it is whole.
    if (read.kind === "unreadable") return false;
    this.#said = read.kind === "ok" ? read.value : null;
    return true;
  }
}
