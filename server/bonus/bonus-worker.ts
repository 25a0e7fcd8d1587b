import { workerData } from "node:worker_threads";
import type { Config } from "../../core/contract/config.ts";
import { openReading } from "../store/open-reading.ts";
import { answerInTurn } from "../worker/answer-in-turn.ts";
import { BonusBook } from "./bonus-book.ts";
import type { MonthWanted } from "./bonus-order.ts";
import { findMonth } from "./find-month.ts";

export type BonusWorkerData = { readonly file: string; readonly desk: Config["desk"] };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by our own engine alone
const { file, desk } = workerData as BonusWorkerData;
const book = new BonusBook(openReading(file).read, desk);

answerInTurn((wanted: MonthWanted) => findMonth(book, wanted));
