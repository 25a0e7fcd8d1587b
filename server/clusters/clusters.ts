import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Config } from "../../core/contract/config.ts";
import type { Now } from "../clock.ts";
import { newestSeq } from "../desk/newest-seq.ts";
import { deskTimeZone } from "../mail/moment-in.ts";
import type { LivePort } from "../live-port.ts";
import type { Store } from "../store/store.ts";
import type { ClusterWork, FromClusterWorker, ToClusterWorker } from "./cluster-message.ts";
import type { ClusterNews } from "./cluster-news.ts";
import { lapsePins } from "./lapse-pins.ts";
import { writeNews } from "./write-news.ts";

/** What the worker's thread is called. */
export const clusterThread = "clusters";

// A question stands in its cluster within so long, or a little later while many are asked: what is counted anew then shall
// take no more than a twentieth of the time from whoever asks.
const lookMs = 3000;
const restPerLook = 20;
const longestRestMs = 9000;

type Given = {
  readonly store: Store;
  /** The database. */
  readonly file: string;
  readonly config: Pick<Config, "insight" | "desk">;
  readonly now: Now;
  readonly live: LivePort;
  readonly signal: AbortSignal;
  readonly failed: (error: unknown) => void;
};

/**
 * Keeps the clusters of questions up with the log, in a worker that starts with the first question. What is done is done in
 * turns; whatever fails ends the worker, and the next one clusters all anew.
 */
export class Clusters {
  readonly #given: Given;
  #worker: Worker | null = null;
  #turn: Promise<void> = Promise.resolve();
  #seq = -1;

  constructor(given: Given) {
    this.#given = given;
    given.signal.addEventListener("abort", () => void this.#stop(), { once: true });
  }

  /** Looks after what is new until the signal aborts. */
  async keep(): Promise<void> {
    const { signal, failed, store } = this.#given;
    let tookMs = 0;
    for (;;) {
      const restMs = Math.min(longestRestMs, Math.max(lookMs, tookMs * restPerLook));
      await delay(restMs, undefined, { signal, ref: false }).catch(() => {});
      // What is under way ends with its worker, before the database is closed.
      if (signal.aborted) return this.#turn;
      const beganMs = performance.now();
      const isFirst = this.#worker === null;
      try {
        if ((await newestSeq(store.read)) !== this.#seq) await this.keepUp();
      } catch (error) {
        if (!signal.aborted) failed(error);
      }
      // Clustering all anew is no measure of what the next look takes.
      tookMs = isFirst ? 0 : performance.now() - beganMs;
    }
  }

  /** Takes in all that was asked and decided until now. */
  keepUp(): Promise<void> {
    return this.#inTurn(() => this.#takeIn({ kind: "follow", now: this.#now(), searches: false }));
  }

  /** Every hour: takes in what was searched, once a day clusters all anew, and lets go of pins that have done their work. */
  tidy(): Promise<void> {
    return this.#inTurn(async () => {
      const { store, config, live } = this.#given;
      if (!(await isAnythingThere(store))) return;
      const now = this.#now();
      const cursor = await store.read.selectFrom("cluster_cursor").select("wholeAt").executeTakeFirst();
      const isDue = cursor?.wholeAt.slice(0, 10) !== now.slice(0, 10);
      await this.#takeIn(isDue ? { kind: "whole", now } : { kind: "follow", now, searches: true });
      const lapsed = await lapsePins(store, config.insight.clusters, this.#given.now());
      if (lapsed > 0) live.publish({ type: "tuning" }, "everyone");
    });
  }

  #now(): string {
    return this.#given.now().toISOString();
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => {});
    return mine;
  }

  async #takeIn(order: Exclude<ToClusterWorker, { kind: "written" }>): Promise<void> {
    const { store, signal } = this.#given;
    if (signal.aborted) return;
    try {
      const isNew = this.#worker === null;
      const worker = (this.#worker ??= this.#start());
      let news = await this.#ask(worker, isNew ? { kind: "whole", now: order.now } : order);
      let numbers = await writeNews(store, news, order.now);
      while (!news.isLast) {
        news = await this.#ask(worker, { kind: "written", numbers });
        numbers = await writeNews(store, news, order.now);
      }
      tell(worker, { kind: "written", numbers });
      this.#seq = news.seq;
    } catch (error) {
      await this.#stop();
      if (!signal.aborted) throw error;
    }
  }

  #start(): Worker {
    const { file, config, now } = this.#given;
    const workerData: ClusterWork = {
      file,
      windowDays: config.insight.clusters.windowDays,
      mostQuestions: config.insight.clusters.mostQuestions,
      newcomerDays: config.insight.newcomerWeeks * 7,
      zone: deskTimeZone(config.desk, now()),
    };
    const worker = new Worker(new URL("cluster-worker.ts", import.meta.url), {
      workerData,
      name: clusterThread,
      // Rows and words are read once and thrown away: the lower the bound, the sooner their memory is given back. Four
      // thousand questions and fifteen thousand searches took 60 MB at most.
      resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 768 },
    });
    worker.unref();
    // One that ends between two orders is begun anew by the next; what it threw would else end the server.
    worker.on("error", (error) => {
      this.#ended(worker);
      this.#given.failed(error);
    });
    worker.on("exit", () => this.#ended(worker));
    return worker;
  }

  #ask(worker: Worker, order: ToClusterWorker): Promise<ClusterNews> {
    const { promise, resolve, reject } = Promise.withResolvers<ClusterNews>();
    const take = ({ news }: FromClusterWorker): void => resolve(news);
    const end = (): void =>
      reject(new Error("The worker that clusters questions ended before it had answered"));
    // It may have ended while what it told last was written: its end would not be heard any more.
    if (this.#worker !== worker) end();
    worker.once("message", take);
    worker.once("error", reject);
    worker.once("exit", end);
    tell(worker, order);
    return promise.finally(() => {
      worker.off("message", take);
      worker.off("error", reject);
      worker.off("exit", end);
    });
  }

  #ended(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null;
  }

  async #stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

function tell(worker: Worker, message: ToClusterWorker): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
  worker.postMessage(message);
}

/** A worker costs some memory and a moment: not where nobody has asked or searched yet. */
async function isAnythingThere({ read }: Store): Promise<boolean> {
  const first = [
    await read.selectFrom("request_text").select("request").limit(1).executeTakeFirst(),
    await read.selectFrom("search_text").select("entry").limit(1).executeTakeFirst(),
    // Of what is gone the clusters have to go too.
    await read.selectFrom("question_cluster").select("id").limit(1).executeTakeFirst(),
  ];
  return first.some((row) => row !== undefined);
}
