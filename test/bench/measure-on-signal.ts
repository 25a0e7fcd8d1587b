import { appendFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { BroadcastChannel, isMainThread } from "node:worker_threads";

/*
 * Preloaded by `--import`: a process that is sent SIGUSR2 collects its garbage, that of its threads first, and writes what it then
 * holds as one line to the file named by MEMORY_FILE. A moment later as much again would have come that nobody keeps.
 */
const threadsMs = 500;

setFlagsFromString("--expose-gc");
const gc: unknown = runInNewContext("gc");
const channel = new BroadcastChannel("memory is measured");
channel.unref();

/** The last resort also closes the gaps, which otherwise come and go by some megabytes. */
function collect(): void {
  if (typeof gc === "function") gc({ type: "major", flavor: "last-resort" });
}

function measure(file: string): void {
  collect();
  const { rss, heapUsed } = process.memoryUsage();
  appendFileSync(file, `${JSON.stringify({ at: Date.now(), rss, heapUsed })}\n`);
}

const file = process.env["MEMORY_FILE"];
if (!isMainThread) channel.addEventListener("message", collect);
else if (file !== undefined)
  process.on("SIGUSR2", () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of threads takes none
    channel.postMessage("collect");
    setTimeout(() => measure(file), threadsMs);
  });
