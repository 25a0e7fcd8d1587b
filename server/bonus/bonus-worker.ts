import { parentPort, workerData } from "node:worker_threads";
import type { Config } from "../../core/contract/config.ts";
import { openReading } from "../store/open-reading.ts";
import { BonusBook } from "./bonus-book.ts";
import type { BonusMessage, ToBonusWorker } from "./bonus-order.ts";
import { findMonth } from "./find-month.ts";

export type BonusWorkerData = { readonly file: string; readonly desk: Config["desk"] };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by our own engine alone
const { file, desk } = workerData as BonusWorkerData;
const book = new BonusBook(openReading(file).read, desk);
let turn: Promise<void> = Promise.resolve();

parentPort?.on("message", (asked: ToBonusWorker) => {
  turn = turn.then(() => answer(asked));
});

async function answer({ number, wanted }: ToBonusWorker): Promise<void> {
  try {
    tell({ kind: "found", number, found: await findMonth(book, wanted) });
  } catch (error) {
    tell({ kind: "failed", number, error });
  }
}

function tell(message: BonusMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
  parentPort?.postMessage(message);
}
