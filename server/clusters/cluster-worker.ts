import { on } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { openReading } from "../store/open-reading.ts";
import { ClusterBook } from "./cluster-book.ts";
import type { FromClusterWorker } from "./cluster-message.ts";
import type { ClusterNews } from "./cluster-news.ts";
import { giveWay } from "../worker/give-way.ts";

giveWay();

const Work = z.object({
  file: z.string(),
  windowDays: z.number(),
  mostQuestions: z.number(),
  newcomerDays: z.number(),
  zone: z.string(),
});
const Order = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("whole"), now: z.string() }),
  z.object({ kind: z.literal("follow"), now: z.string(), searches: z.boolean() }),
  z.object({ kind: z.literal("written"), numbers: z.map(z.string(), z.number()) }),
]);

/** Clusters what is asked, over a connection of its own that only reads. */
async function work(): Promise<void> {
  if (parentPort === null) throw new Error("This is for a worker thread: there is nobody to tell");
  const { file, ...rules } = Work.parse(workerData);
  const { read } = openReading(file);
  const book = new ClusterBook(read, rules);
  let parts: AsyncGenerator<ClusterNews> | null = null;
  let latest: ClusterNews | null = null;
  for await (const [message] of on(parentPort, "message")) {
    const order = Order.parse(message);
    if (order.kind === "written") {
      if (latest !== null) book.numbered(latest, order.numbers);
      latest = null;
    } else {
      const now = new Date(order.now);
      parts = order.kind === "whole" ? book.whole(now) : book.follow(now, order);
    }
    const part = await parts?.next();
    if (part === undefined || part.done === true) continue;
    latest = part.value;
    const told: FromClusterWorker = { kind: "news", news: latest };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
    parentPort.postMessage(told);
  }
}

await work();
