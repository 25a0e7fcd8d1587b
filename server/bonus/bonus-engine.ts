import { AskedWorker } from "../worker/asked-worker.ts";
import type { MonthFound, MonthWanted } from "./bonus-order.ts";
import type { BonusWorkerData } from "./bonus-worker.ts";

type Counting = AskedWorker<MonthWanted, MonthFound>;

/** Counts months in a thread with a connection of its own. */
export class BonusEngine {
  readonly #data: BonusWorkerData;
  readonly #worker: Counting;
  #isClosed = false;
  readonly #beside = new Set<Counting>();

  constructor(data: BonusWorkerData) {
    this.#data = data;
    this.#worker = counting(data);
  }

  /**
   * What is to be counted anew has a thread to itself, so that nobody who only looks waits for it.
   * @throws what the worker threw, and where it ended twice over the same question.
   */
  find(wanted: MonthWanted): Promise<MonthFound> {
    return wanted.anew === true ? this.#findAnew(wanted) : this.#worker.ask(wanted);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([this.#worker, ...this.#beside].map((worker) => worker.close()));
  }

  async #findAnew(wanted: MonthWanted): Promise<MonthFound> {
    const own = counting(this.#data);
    if (this.#isClosed) await own.close();
    this.#beside.add(own);
    try {
      return await own.ask(wanted);
    } finally {
      this.#beside.delete(own);
      await own.close();
    }
  }
}

function counting(workerData: BonusWorkerData): Counting {
  return new AskedWorker({
    program: new URL("bonus-worker.ts", import.meta.url),
    does: "counts the bonus",
    workerData,
    // A month is read through tens of thousands of short-lived rows: without a bound they would be kept for long.
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  });
}
