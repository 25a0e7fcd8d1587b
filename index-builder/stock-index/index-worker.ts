import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import type { FileFact } from "../release/file-sink.ts";
import { indexFiles } from "./index-files.ts";

/** What a thread that makes an index is told: how far the records are written, and whether that was all. */
export type IndexOrder = { readonly to: number; readonly all: boolean };

const files = z.object({ records: z.string(), index: z.string() }).parse(workerData);
let indexing: ReturnType<typeof indexFiles> | null = null;
// Whoever wants no index any longer ends the thread.
const { signal } = new AbortController();

parentPort?.on("message", ({ to, all }: IndexOrder) => {
  // The file of records is there once something is told of it.
  indexing ??= indexFiles(files);
  indexing.readTo(to);
  if (all) void indexing.write(signal).then(tell);
});

function tell(made: FileFact): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(made);
}
