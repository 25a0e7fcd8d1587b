import { Worker } from "node:worker_threads";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { ReleaseManifest } from "../../core/contract/release.ts";
import type { CompiledIndex } from "../../core/search/compiled.ts";
import { type Head, headOf } from "../../core/search/head.ts";
import type { Refused } from "./read-release.ts";
import type { ReleaseMessage } from "./release-message.ts";

/** A release in memory, whole and checked; never changed afterwards. */
export type LoadedRelease = {
  readonly manifest: ReleaseManifest;
  /** Of the deny list that was applied. */
  readonly deniedRevision: string;
  readonly records: ReadonlyMap<string, SectionRecord>;
  readonly index: CompiledIndex;
  /** Every group that some audience names. */
  readonly groups: ReadonlySet<string>;
};

export type Loading = { kind: "loaded"; release: LoadedRelease } | Refused;
/** Loads the release in a folder until `signal` aborts. */
export type LoadRelease = (folder: string, signal: AbortSignal) => Promise<Loading>;

/**
 * Reads, checks and compiles a release in a worker thread, so that queries are answered meanwhile.
 * Rejects where the worker itself fails or `signal` aborts.
 */
export function loadRelease(folder: string, signal: AbortSignal): Promise<Loading> {
  const { promise, resolve, reject } = Promise.withResolvers<Loading>();
  const records = new Map<string, SectionRecord>();
  const heads = new Map<string, Head>();
  const groups = new Set<string>();
  const worker = new Worker(new URL("release-worker.ts", import.meta.url), { workerData: { folder } });
  const stop = (): void => void worker.terminate();
  signal.addEventListener("abort", stop, { once: true });
  worker.on("message", (message: ReleaseMessage) => {
    switch (message.kind) {
      case "records":
        for (const record of message.records) {
          records.set(record.id, record);
          heads.set(record.id, headOf(record));
          for (const group of record.audience) groups.add(group);
        }
        break;
      case "read": {
        const { manifest, deniedRevision, lines } = message;
        const index: CompiledIndex = {
          ...message.index,
          heads: linesOf(lines.sections).flatMap((id) => heads.get(id) ?? []),
          terms: linesOf(lines.terms),
          stems: linesOf(lines.stems),
        };
        resolve({ kind: "loaded", release: { manifest, deniedRevision, records, groups, index } });
        break;
      }
      case "refused":
        resolve(message.refused);
        break;
    }
  });
  worker.on("error", reject);
  worker.on("exit", () => {
    signal.removeEventListener("abort", stop);
    reject(new Error(`The worker that reads ${folder} ended before it had answered`));
  });
  return promise;
}

const linesOf = (text: string): string[] => (text === "" ? [] : text.split("\n"));
