import type { FileSink } from "../release/file-sink.ts";
import type { Indexed } from "./count-forms.ts";

/** Takes sections and writes them as the JSON of a stock MiniSearch index, a line for each term. */
export type StockIndex = {
  add(record: Indexed): void;
  write(sink: FileSink, signal: AbortSignal): Promise<void>;
};
