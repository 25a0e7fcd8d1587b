import { Worker } from "node:worker_threads";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { ReleaseManifest } from "../../core/contract/release.ts";
import type { CompiledIndex } from "../../core/search/compiled.ts";
import type { Audience } from "./audience-key.ts";
import type { Refused } from "./read-release.ts";
import type { ReleaseMessage, ToReleaseWorker } from "./release-message.ts";
import { TakingRelease } from "./taking-release.ts";

/** A release in memory, whole and checked; never changed afterwards. */
export type LoadedRelease = {
  readonly manifest: ReleaseManifest;
  /** Of the deny list that was applied. */
  readonly deniedRevision: string;
  readonly records: ReadonlyMap<string, SectionRecord>;
  readonly index: CompiledIndex;
  /** Every group that some audience names. */
  readonly groups: ReadonlySet<string>;
  /** Indexes of what some may see, made beforehand, by the keys of their audiences. */
  readonly restricted: ReadonlyMap<string, CompiledIndex>;
};

export type Loading = { kind: "loaded"; release: LoadedRelease } | Refused;
/** Loads the release in a folder until `signal` aborts, with the indexes of those audiences made beforehand. */
export type LoadRelease = (
  folder: string,
  signal: AbortSignal,
  audiences?: readonly Audience[],
) => Promise<Loading>;

/**
 * Reads, checks and compiles a release in a worker thread, so that queries are answered meanwhile.
 * Rejects where the worker itself fails or `signal` aborts.
 */
export const loadRelease: LoadRelease = (folder, signal, audiences = []) => {
  const { promise, resolve, reject } = Promise.withResolvers<Loading>();
  const taking = new TakingRelease();
  const workerData = { folder, audiences };
  const worker = new Worker(new URL("release-worker.ts", import.meta.url), { workerData });
  const stop = (): void => void worker.terminate();
  const goOn: ToReleaseWorker = { kind: "more" };
  signal.addEventListener("abort", stop, { once: true });
  worker.on("message", (message: ReleaseMessage) => {
    try {
      const loading = taking.take(message);
      if (loading) resolve(loading);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
      worker.postMessage(goOn);
    } catch (error) {
      // Thrown out of here, it would end the whole server.
      reject(error);
      stop();
    }
  });
  worker.on("error", reject);
  worker.on("exit", () => {
    signal.removeEventListener("abort", stop);
    reject(new Error(`The worker that reads ${folder} ended before it had answered`));
  });
  return promise;
};
