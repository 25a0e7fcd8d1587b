import type { Worker } from "node:worker_threads";
import type { StandingFacts } from "./standing-gauges.ts";

/** Knows the worker threads that begin from now on, until the signal. */
export function watchWorkers(signal: AbortSignal): () => Promise<StandingFacts["workers"]> {
  const workers = new Set<Worker>();
  const began = (worker: Worker): void => {
    workers.add(worker);
    worker.once("exit", () => workers.delete(worker));
  };
  process.on("worker", began);
  signal.addEventListener("abort", () => process.off("worker", began), { once: true });
  return async () => {
    const heaps = await Promise.all([...workers].map(heapOf));
    return { count: workers.size, heap: heaps.reduce((sum, heap) => sum + heap, 0) };
  };
}

/** 0 of one that has ended meanwhile. */
async function heapOf(worker: Worker): Promise<number> {
  try {
    return (await worker.getHeapStatistics()).used_heap_size;
  } catch {
    return 0;
  }
}
