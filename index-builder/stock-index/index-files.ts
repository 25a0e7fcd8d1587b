import type { FileFact } from "../release/file-sink.ts";
import { fillFile } from "../release/fill-file.ts";
import { buildStockIndex } from "./build-stock-index.ts";
import { followRecords } from "./follow-records.ts";

/** Where the records stand, and where their index is to be written. */
export type IndexFiles = { readonly records: string; readonly index: string };

export type FileIndexing = {
  /** Takes the records up to a place in their file in. */
  readTo(end: number): void;
  /** Writes the index of all that was taken in. */
  write(signal: AbortSignal): Promise<FileFact>;
};

/** The stock index of a file of records, as far as it is written. @throws where a file cannot be read or written. */
export function indexFiles({ records, index: file }: IndexFiles): FileIndexing {
  const index = buildStockIndex();
  const followed = followRecords(records, (record) => index.add(record));
  return {
    readTo(end) {
      try {
        followed.readTo(end);
      } catch (failure) {
        followed.close();
        throw failure;
      }
    },
    write(signal) {
      followed.close();
      return fillFile(file, (sink) => index.write(sink, signal));
    },
  };
}
