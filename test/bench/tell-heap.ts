import { appendFileSync } from "node:fs";
import { constants, PerformanceObserver } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";
import { z } from "zod";

/*
 * Preloaded by `--import`: a process writes what the heap of its main thread holds whenever all of it was collected, one line each,
 * to the file named by HEAP_FILE. By itself: a collection that is asked for would stand in the way of what is timed.
 */
const Entry = z.object({ detail: z.object({ kind: z.number() }) });
const file = process.env["HEAP_FILE"];
if (isMainThread && file !== undefined)
  new PerformanceObserver((list) => {
    const whole = list
      .getEntries()
      .some((entry) => Entry.parse(entry).detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR);
    if (!whole) return;
    appendFileSync(file, `${JSON.stringify({ at: Date.now(), heapUsed: process.memoryUsage().heapUsed })}\n`);
  }).observe({ entryTypes: ["gc"] });
