import { Worker } from "node:worker_threads";
import type { FileFact } from "../release/file-sink.ts";
import { indexFiles, type IndexFiles } from "./index-files.ts";
import type { IndexOrder } from "./index-worker.ts";

export type IndexBeside = {
  /** The records are written up to this place in their file. */
  written(to: number): void;
  /** Writes the index of them all. @throws where a file cannot be read or written, or when stopped by its signal. */
  write(to: number, signal: AbortSignal): Promise<FileFact>;
  /** Ends it, whatever it has done. */
  abandon(): void;
};

/** The records of fewer documents are indexed sooner than a thread has started. */
const fewDocuments = 300;

/**
 * Makes the index of a file of records, in a thread of its own while they are written, or of
 * few `documents` once they are.
 */
export function indexBeside(files: IndexFiles, documents: number): IndexBeside {
  const thread = documents < fewDocuments ? null : startThread(files);
  return {
    written: (to) => thread?.tell({ to, all: false }),
    async write(to, signal) {
      if (thread === null) {
        const indexing = indexFiles(files);
        indexing.readTo(to);
        return indexing.write(signal);
      }
      signal.addEventListener("abort", thread.end, { once: true });
      thread.tell({ to, all: true });
      try {
        return await thread.made;
      } finally {
        signal.removeEventListener("abort", thread.end);
        signal.throwIfAborted();
      }
    },
    abandon: () => thread?.end(),
  };
}

type IndexThread = {
  tell(order: IndexOrder): void;
  readonly made: Promise<FileFact>;
  readonly end: () => void;
};

function startThread(files: IndexFiles): IndexThread {
  const { promise: made, resolve, reject } = Promise.withResolvers<FileFact>();
  // Whoever waits for it is told; until then, nobody has to.
  made.catch(() => null);
  const worker = new Worker(new URL("index-worker.ts", import.meta.url), { workerData: files });
  worker.on("message", resolve);
  worker.on("error", reject);
  worker.on("exit", () => reject(new Error(`The thread that makes ${files.index} ended before it was made`)));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    tell: (order) => worker.postMessage(order),
    made,
    end: () => void worker.terminate(),
  };
}
