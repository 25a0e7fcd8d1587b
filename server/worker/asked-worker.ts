import { Worker, type WorkerOptions } from "node:worker_threads";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

type Waiting<Asked, Answer> = {
  readonly asked: ToWorker<Asked>;
  /** A worker has ended over it once already. */
  readonly tried: boolean;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
};

type Start = Pick<WorkerOptions, "workerData" | "resourceLimits"> & {
  readonly program: URL;
  /** What it does, as in «The worker that … ended». */
  readonly does: string;
};

/**
 * A thread that answers questions (answer-in-turn.ts), so that nobody else waits. It begins with the first question. One that
 * ends by itself is begun anew, and what it owed is asked once more.
 */
export class AskedWorker<Asked, Answer> {
  readonly #start: Start;
  #worker: Worker | null = null;
  #number = 0;
  #isClosed = false;
  readonly #waiting = new Map<number, Waiting<Asked, Answer>>();

  constructor(start: Start) {
    this.#start = start;
  }

  /** @throws what the worker threw, and where it ended twice over the same question. */
  ask(asked: Asked): Promise<Answer> {
    const number = (this.#number += 1);
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    this.#send({ asked: { number, asked }, tried: false, resolve, reject });
    return promise;
  }

  /** Lets the thread begin before there is a question. */
  begin(): void {
    if (!this.#isClosed) this.#worker ??= this.#begun();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#worker?.terminate();
  }

  #send(waiting: Waiting<Asked, Answer>): void {
    if (this.#isClosed) {
      waiting.reject(new Error(`The server is closing; nobody ${this.#start.does} any more`));
      return;
    }
    this.#waiting.set(waiting.asked.number, waiting);
    this.#worker ??= this.#begun();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
    this.#worker.postMessage(waiting.asked);
  }

  #begun(): Worker {
    const { program, does, ...options } = this.#start;
    const worker = new Worker(program, options);
    worker.unref();
    let why: unknown = new Error(`The worker that ${does} ended`);
    worker.on("message", (message: FromWorker<Answer>) => this.#take(message));
    worker.on("error", (error) => {
      why = error;
    });
    worker.on("exit", () => this.#ended(worker, why));
    return worker;
  }

  #take(message: FromWorker<Answer>): void {
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
