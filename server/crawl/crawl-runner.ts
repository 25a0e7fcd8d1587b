import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import type { CrawlBegun, CrawlKind } from "../../core/contract/crawl-run.ts";
import type { Now } from "../clock.ts";
import { smallHeap } from "./small-heap.ts";

/** What is to be run; `account` is the id of who asked for it, for the log. */
export type CrawlWish = {
  readonly kind: CrawlKind;
  /** Empty is all. */
  readonly sources: readonly string[];
  readonly begun: CrawlBegun;
  readonly account?: string;
};

/** A run that this server has begun. */
export type OwnRun = Pick<CrawlWish, "kind" | "begun"> & { readonly begunAt: Date };
/** `code` is null where it was killed or never came to life, `stopped` where it was asked to end. */
export type OwnEnd = OwnRun & {
  readonly endedAt: Date;
  readonly code: number | null;
  readonly stopped: boolean;
};

type Given = {
  /** The index-builder's program. */
  readonly program: string;
  /** The configuration's own path. */
  readonly configFile: string;
  readonly data: string;
  readonly now: Now;
  readonly log: Logger;
  readonly ended: (end: OwnEnd) => void;
};

// Whoever stops the server waits some ten seconds; a crawl that takes longer ends by itself and keeps what it has read.
const patienceMs = 4000;
/** What the crawler said last, for whoever looks for a reason: it names addresses, which the log never does. */
const outputFile = "crawl-output.txt";

/** Runs the crawler in a process of its own, one at a time. */
export class CrawlRunner {
  readonly #given: Given;
  #own: OwnRun | null = null;
  #child: ChildProcess | null = null;
  #running: Promise<void> = Promise.resolve();
  #asked = false;
  #closed = false;

  #ended: Given["ended"];

  constructor(given: Given) {
    this.#given = given;
    this.#ended = given.ended;
  }

  /** From now on these are told how a run ended, and those before no more. */
  follow(ended: Given["ended"]): void {
    this.#ended = ended;
  }

  /** The run that this server has begun and that has not ended. */
  get own(): OwnRun | null {
    return this.#own;
  }

  /** Gives false where one is under way already, or the server is stopping. */
  begin(wish: CrawlWish): boolean {
    if (this.#own !== null || this.#closed) return false;
    this.#asked = false;
    this.#own = { kind: wish.kind, begun: wish.begun, begunAt: this.#given.now() };
    this.#running = this.#run(wish, this.#own).catch((error: unknown) => {
      this.#given.log.error({ err: error }, "crawl could not be run");
    });
    return true;
  }

  /** Asks the run to end as Ctrl+C would: what it has read is kept. Once only: a second time would kill it. */
  stop(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#child?.kill("SIGINT");
  }

  /** Stops what runs and waits for it, for a few seconds at most. */
  async close(): Promise<void> {
    this.#closed = true;
    this.stop();
    await Promise.race([this.#running, delay(patienceMs, undefined, { ref: false })]);
    this.#child?.unref();
  }

  async #run(wish: CrawlWish, own: OwnRun): Promise<void> {
    const { configFile, data, program, now, log } = this.#given;
    const { kind, sources, begun, account } = wish;
    log.info({ kind, sources, by: begun.by, account }, "crawl begun");
    const code = await this.#untilEnd(
      [...smallHeap, program, "crawl", "--config", configFile, ...wordsOf(wish)],
      data,
    );
    this.#own = null;
    const line = { kind, by: begun.by, code, ms: now().getTime() - own.begunAt.getTime() };
    // 1 is «finished with problems», which the report tells of.
    log[code === 0 || code === 1 ? "info" : "warn"](line, "crawl ended");
    this.#ended({ ...own, endedAt: now(), code, stopped: this.#asked });
  }

  async #untilEnd(args: readonly string[], data: string): Promise<number | null> {
    const output = await open(join(data, outputFile), "w", 0o600).catch(() => null);
    try {
      const child = this.#start(args, output);
      if (this.#asked) child.kill("SIGINT");
      await once(child, "exit");
      return child.exitCode;
    } catch (error) {
      this.#given.log.error({ err: error }, "crawl could not be started");
      return null;
    } finally {
      this.#child = null;
      // What it said is a help, no more: a full disk must not leave a run behind that never ends.
      await output?.close().catch(() => {});
    }
  }

  #start(args: readonly string[], output: FileHandle | null): ChildProcess {
    const said = output?.fd ?? "ignore";
    // In a group of its own: Ctrl+C in the server's terminal reaches it once, through `stop`.
    this.#child = spawn(process.execPath, args, { stdio: ["ignore", said, said], detached: true });
    return this.#child;
  }
}

function wordsOf({ kind, sources, begun }: CrawlWish): string[] {
  return [
    ...(kind === "crawl" ? [] : [`--${kind}`]),
    ...sources.map((source) => `--source=${source}`),
    ...(begun.by === "schedule" ? ["--schedule"] : []),
    ...(begun.by === "person" && begun.name !== null ? [`--by=${begun.name}`] : []),
  ];
}
