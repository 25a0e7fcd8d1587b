import { Worker } from "node:worker_threads";
import type { Telling } from "../../core/insight/choose-requests.ts";
import type {
  InsightMessage,
  ToInsightWorker,
  View,
  ViewAnswer,
  ViewAsked,
  ViewKind,
} from "./insight-message.ts";

type Waiting = {
  readonly asked: ToInsightWorker;
  /** A worker has ended over it once already. */
  readonly tried: boolean;
  readonly resolve: (answer: ViewAnswer<ViewKind>) => void;
  readonly reject: (error: unknown) => void;
};

// The columns lie outside of V8's heap; without limits it would grow by what is read once and thrown away.
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };

/** By what a view is told. */
export type Told = { readonly telling: Telling; readonly zone: string };

/**
 * Works out figures in a thread with a connection of its own, so that nobody else waits. The thread begins with the first
 * question and keeps all requests as columns from then on. One that ends by itself is begun anew, and what it owed is asked
 * once more.
 */
export class InsightEngine {
  readonly #file: string;
  #worker: Worker | null = null;
  #number = 0;
  #isClosed = false;
  readonly #waiting = new Map<number, Waiting>();

  /** @param file of the database. */
  constructor(file: string) {
    this.#file = file;
  }

  /** @throws what the worker threw, and where it ended twice over the same question. */
  view<K extends ViewKind>(kind: K, asked: ViewAsked<K>, { telling, zone }: Told): Promise<ViewAnswer<K>> {
    const number = (this.#number += 1);
    const { promise, resolve, reject } = Promise.withResolvers<ViewAnswer<K>>();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kind and question belong together, which a generic cannot show
    const view = { kind, asked } as View;
    this.#send({
      asked: { number, view, telling, zone },
      tried: false,
      resolve,
      reject,
    });
    return promise;
  }

  /** Reads all requests now, so that the first question finds them there. */
  begin(): void {
    if (!this.#isClosed) this.#worker ??= this.#start();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#worker?.terminate();
  }

  #send(waiting: Waiting): void {
    if (this.#isClosed) {
      waiting.reject(new Error("The server is closing; no figures are worked out any more"));
      return;
    }
    this.#waiting.set(waiting.asked.number, waiting);
    this.#worker ??= this.#start();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
    this.#worker.postMessage(waiting.asked);
  }

  #start(): Worker {
    const worker = new Worker(new URL("insight-worker.ts", import.meta.url), {
      workerData: { file: this.#file },
      resourceLimits,
    });
    worker.unref();
    let why: unknown = new Error("The worker that works out figures ended");
    worker.on("message", (message: InsightMessage) => this.#take(message));
    worker.on("error", (error) => {
      why = error;
    });
    worker.on("exit", () => this.#ended(worker, why));
    return worker;
  }

  #take(message: InsightMessage): void {
    const waiting = this.#waiting.get(message.number);
    this.#waiting.delete(message.number);
    if (message.kind === "answer") waiting?.resolve(message.answer);
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
