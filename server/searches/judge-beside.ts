import { Worker } from "node:worker_threads";
import type { Judged } from "./judge-release.ts";
import type { Judging } from "./judging.ts";

/** Judges in a thread of its own, so that queries are answered meanwhile; null where `signal` aborted, and nobody waits for it. */
export function judgeBeside(judging: Judging, signal: AbortSignal): Promise<Judged | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Judged | null>();
  if (signal.aborted) return Promise.resolve(null);
  const worker = new Worker(new URL("judge-worker.ts", import.meta.url), { workerData: judging });
  const stop = (): void => void worker.terminate();
  signal.addEventListener("abort", stop, { once: true });
  worker.on("message", (judged: Judged) => resolve(judged));
  worker.on("error", reject);
  worker.on("exit", () => {
    signal.removeEventListener("abort", stop);
    if (signal.aborted) resolve(null);
    reject(new Error(`The worker that judges ${judging.folder} ended before it had answered`));
  });
  return promise;
}
