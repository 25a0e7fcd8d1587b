import { Worker } from "node:worker_threads";
import type { BonusMessage, MonthFound, MonthWanted, ToBonusWorker } from "./bonus-order.ts";
import type { BonusWorkerData } from "./bonus-worker.ts";

type Waiting = {
  readonly asked: ToBonusWorker;
  /** A worker has ended over it once already. */
  readonly tried: boolean;
  readonly resolve: (found: MonthFound) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Counts months in a thread with a connection of its own, so that nobody else waits. The thread begins with the first
 * question. One that ends by itself is begun anew, and what it owed is asked once more.
 */
export class BonusEngine {
  readonly #data: BonusWorkerData;
  #worker: Worker | null = null;
  #number = 0;
  #isClosed = false;
  readonly #beside = new Set<BonusEngine>();
  readonly #waiting = new Map<number, Waiting>();

  constructor(data: BonusWorkerData) {
    this.#data = data;
  }

  /**
   * What is to be counted anew has a thread to itself, so that nobody who only looks waits for it.
   * @throws what the worker threw, and where it ended twice over the same question.
   */
  find(wanted: MonthWanted): Promise<MonthFound> {
    return wanted.anew === true ? this.#findAnew(wanted) : this.#ask(wanted);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#beside].map((engine) => engine.close()));
    await this.#worker?.terminate();
  }

  async #findAnew(wanted: MonthWanted): Promise<MonthFound> {
    const own = new BonusEngine(this.#data);
    if (this.#isClosed) await own.close();
    this.#beside.add(own);
    try {
      return await own.#ask(wanted);
    } finally {
      this.#beside.delete(own);
      await own.close();
    }
  }

  #ask(wanted: MonthWanted): Promise<MonthFound> {
    const number = (this.#number += 1);
    const { promise, resolve, reject } = Promise.withResolvers<MonthFound>();
    this.#send({ asked: { number, wanted }, tried: false, resolve, reject });
    return promise;
  }

  #send(waiting: Waiting): void {
    if (this.#isClosed) {
      waiting.reject(new Error("The server is closing; no month is counted any more"));
      return;
    }
    this.#waiting.set(waiting.asked.number, waiting);
    this.#worker ??= this.#begin();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
    this.#worker.postMessage(waiting.asked);
  }

  #begin(): Worker {
    const worker = new Worker(new URL("bonus-worker.ts", import.meta.url), {
      workerData: this.#data,
      // A month is read through tens of thousands of short-lived rows: without a bound they would be kept for long.
      resourceLimits: { maxYoungGenerationSizeMb: 12 },
    });
    worker.unref();
    let why: unknown = new Error("The worker that counts the bonus ended");
    worker.on("message", (message: BonusMessage) => this.#take(message));
    worker.on("error", (error) => {
      why = error;
    });
    worker.on("exit", () => this.#ended(worker, why));
    return worker;
  }

  #take(message: BonusMessage): void {
    const waiting = this.#waiting.get(message.number);
    this.#waiting.delete(message.number);
    if (message.kind === "found") waiting?.resolve(message.found);
    else waiting?.reject(message.error);
  }

  #ended(worker: Worker, why: unknown): void {
    if (this.#worker === worker) this.#worker = null;
    const owed = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const waiting of owed) {
      if (waiting.tried || this.#isClosed) waiting.reject(why);
      else this.#send({ ...waiting, tried: true });
    }
  }
}
